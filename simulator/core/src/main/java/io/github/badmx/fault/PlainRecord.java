package io.github.badmx.fault;

import org.jspecify.annotations.Nullable;

/**
 * One TLS record before protection (RFC 5246 §6.2.1, RFC 8446 §5.1).
 *
 * @param contentType 20 change_cipher_spec, 21 alert, 22 handshake, 23 application_data
 * @param then the moment that is reached once the record has been written, if it completes one
 * @param fragment the plaintext, at most 2^14 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record PlainRecord(int contentType, @Nullable Moment then, byte[] fragment) {

  public static final int CHANGE_CIPHER_SPEC = 20;
  public static final int ALERT = 21;
  public static final int HANDSHAKE = 22;
  public static final int APPLICATION_DATA = 23;
}
