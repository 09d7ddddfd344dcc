package io.github.badmx.tls;

import org.bouncycastle.tls.crypto.TlsHMAC;

/**
 * The MAC of SSL 3.0, whose input has no version (RFC 6101 §5.2.3.1).
 *
 * <p>Since 1.74 Bouncy Castle feeds it the 13-octet header of TLS with the version in it, and so
 * talks SSL 3.0 to nobody but itself; this takes the two octets out again. A header of 11 octets
 * passes untouched, should that be mended.
 */
final class Ssl3Mac implements TlsHMAC {

  private static final int TLS_HEADER = 13;
  private static final int VERSION_AT = 9;

  private final TlsHMAC mac;
  private boolean headerIsNext = true;

  Ssl3Mac(TlsHMAC mac) {
    this.mac = mac;
  }

  @Override
  public void update(byte[] input, int offset, int length) {
    if (headerIsNext && length == TLS_HEADER) {
      mac.update(input, offset, VERSION_AT);
      mac.update(input, offset + VERSION_AT + 2, TLS_HEADER - VERSION_AT - 2);
    } else {
      mac.update(input, offset, length);
    }
    headerIsNext = false;
  }

  @Override
  public byte[] calculateMAC() {
    headerIsNext = true;
    return mac.calculateMAC();
  }

  @Override
  public void calculateMAC(byte[] output, int offset) {
    headerIsNext = true;
    mac.calculateMAC(output, offset);
  }

  @Override
  public void reset() {
    headerIsNext = true;
    mac.reset();
  }

  @Override
  public void setKey(byte[] key, int offset, int length) {
    mac.setKey(key, offset, length);
  }

  @Override
  public int getMacLength() {
    return mac.getMacLength();
  }

  @Override
  public int getInternalBlockSize() {
    return mac.getInternalBlockSize();
  }
}
