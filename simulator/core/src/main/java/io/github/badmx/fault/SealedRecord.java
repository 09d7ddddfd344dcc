package io.github.badmx.fault;

import org.jspecify.annotations.Nullable;

/**
 * One TLS record as it goes to the wire, protected if the handshake has got so far (RFC 5246
 * §6.2.3, RFC 8446 §5.2).
 *
 * @param contentType the type in its header; in TLS 1.3, 23 for everything that is protected
 * @param version the version in its header, such as 0x0303
 * @param then the moment that is reached once the record has been written, if it completes one
 * @param fragment what follows the header, whose length field gives its length
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record SealedRecord(int contentType, int version, @Nullable Moment then, byte[] fragment) {

  /** The octets on the wire. */
  public byte[] encoded() {
    byte[] octets = new byte[5 + fragment.length];
    octets[0] = (byte) contentType;
    octets[1] = (byte) (version >>> 8);
    octets[2] = (byte) version;
    octets[3] = (byte) (fragment.length >>> 8);
    octets[4] = (byte) fragment.length;
    System.arraycopy(fragment, 0, octets, 5, fragment.length);
    return octets;
  }
}
