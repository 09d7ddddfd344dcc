package io.github.badmx.tls;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDecodeResult;
import org.bouncycastle.tls.crypto.TlsEncodeResult;
import org.bouncycastle.tls.crypto.TlsHMAC;
import org.bouncycastle.tls.crypto.impl.TlsImplUtils;
import org.bouncycastle.tls.crypto.impl.TlsSuiteHMac;
import org.jspecify.annotations.Nullable;

/** The server's side of RC4, which Bouncy Castle's TLS left out (RFC 5246 §6.2.3.1). */
final class Rc4Cipher implements TlsCipher {

  private static final byte[] NO_CONNECTION_ID = new byte[0];

  private final TlsSuiteHMac readMac;
  private final TlsSuiteHMac writeMac;
  private final RC4Engine reader = new RC4Engine();
  private final RC4Engine writer = new RC4Engine();

  /**
   * @param export how the keys are stretched in an export suite, {@code null} in any other
   */
  Rc4Cipher(
      TlsCryptoParameters parameters,
      TlsHMAC clientMac,
      TlsHMAC serverMac,
      @Nullable ExportKeys export) {
    int macLength = clientMac.getMacLength();
    int keyLength = export == null ? 16 : 5;
    byte[] block = TlsImplUtils.calculateKeyBlock(parameters, 2 * (macLength + keyLength));
    clientMac.setKey(block, 0, macLength);
    serverMac.setKey(block, macLength, macLength);
    byte[] clientKey = Arrays.copyOfRange(block, 2 * macLength, 2 * macLength + keyLength);
    byte[] serverKey = Arrays.copyOfRange(block, block.length - keyLength, block.length);
    if (export != null) {
      clientKey = export.finalKey(true, clientKey, 16);
      serverKey = export.finalKey(false, serverKey, 16);
    }
    reader.init(false, new KeyParameter(clientKey));
    writer.init(true, new KeyParameter(serverKey));
    readMac = new TlsSuiteHMac(parameters, clientMac);
    writeMac = new TlsSuiteHMac(parameters, serverMac);
  }

  @Override
  public TlsEncodeResult encodePlaintext(
      long number, short type, ProtocolVersion version, int header, byte[] in, int off, int len) {
    byte[] mac = writeMac.calculateMac(number, type, NO_CONNECTION_ID, in, off, len);
    byte[] out = new byte[header + len + mac.length];
    writer.processBytes(in, off, len, out, header);
    writer.processBytes(mac, 0, mac.length, out, header + len);
    return new TlsEncodeResult(out, 0, out.length, type);
  }

  @Override
  public TlsDecodeResult decodeCiphertext(
      long number, short type, ProtocolVersion version, byte[] in, int off, int len)
      throws IOException {
    int length = len - readMac.getSize();
    if (length < 0) {
      throw new TlsFatalAlert(AlertDescription.decode_error);
    }
    byte[] plain = new byte[len];
    reader.processBytes(in, off, len, plain, 0);
    byte[] mac = readMac.calculateMac(number, type, NO_CONNECTION_ID, plain, 0, length);
    if (!Arrays.equals(mac, 0, mac.length, plain, length, len)) {
      throw new TlsFatalAlert(AlertDescription.bad_record_mac);
    }
    return new TlsDecodeResult(plain, 0, length, type);
  }

  @Override
  public int getCiphertextDecodeLimit(int plaintextLimit) {
    return plaintextLimit + readMac.getSize();
  }

  @Override
  public int getCiphertextEncodeLimit(int plaintextLimit) {
    return plaintextLimit + writeMac.getSize();
  }

  @Override
  public int getPlaintextDecodeLimit(int ciphertextLimit) {
    return ciphertextLimit - readMac.getSize();
  }

  @Override
  public int getPlaintextEncodeLimit(int ciphertextLimit) {
    return ciphertextLimit - writeMac.getSize();
  }

  @Override
  public void rekeyDecoder() throws IOException {
    throw new TlsFatalAlert(AlertDescription.internal_error);
  }

  @Override
  public void rekeyEncoder() throws IOException {
    throw new TlsFatalAlert(AlertDescription.internal_error);
  }

  @Override
  public boolean usesOpaqueRecordTypeDecode() {
    return false;
  }

  @Override
  public boolean usesOpaqueRecordTypeEncode() {
    return false;
  }
}
