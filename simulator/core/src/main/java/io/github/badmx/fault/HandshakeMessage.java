package io.github.badmx.fault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One handshake message of the server (RFC 5246 §7.4, RFC 8446 §4).
 *
 * <p>A Finished has entered the transcript hash before a fault sees it; that makes no difference to
 * a client that checks it.
 *
 * @param type the handshake type, one of the constants here or any number below 256
 * @param body the message without its four-byte header
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record HandshakeMessage(int type, byte[] body) {

  public static final int HELLO_REQUEST = 0;
  public static final int SERVER_HELLO = 2;
  public static final int NEW_SESSION_TICKET = 4;
  public static final int ENCRYPTED_EXTENSIONS = 8;
  public static final int CERTIFICATE = 11;
  public static final int SERVER_KEY_EXCHANGE = 12;
  public static final int CERTIFICATE_REQUEST = 13;
  public static final int SERVER_HELLO_DONE = 14;
  public static final int CERTIFICATE_VERIFY = 15;
  public static final int FINISHED = 20;
  public static final int CERTIFICATE_STATUS = 22;

  /** Octets before the body: one of type, three of length. */
  public static final int HEADER = 4;

  /** SHA-256 of "HelloRetryRequest" begins so: the random of one (RFC 8446 §4.1.3). */
  private static final byte[] RETRY = {(byte) 0xCF, 0x21, (byte) 0xAD, 0x74, (byte) 0xE5};

  /** The same message with another body. */
  public HandshakeMessage withBody(byte[] other) {
    return new HandshakeMessage(type, other);
  }

  /** The octets of the message, header included. */
  public byte[] encoded() {
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(type << 24 | body.length)
        .put(body)
        .array();
  }

  /** Whether it is a ServerHello that asks for another ClientHello (RFC 8446 §4.1.4). */
  public boolean helloRetryRequest() {
    return type == SERVER_HELLO
        && body.length >= 34
        && Arrays.equals(body, 2, 2 + RETRY.length, RETRY, 0, RETRY.length);
  }

  /** The moment that is reached once this message has been written, if it has one. */
  public @Nullable Moment moment() {
    return switch (type) {
      case SERVER_HELLO -> helloRetryRequest() ? null : Moment.SERVER_HELLO;
      case ENCRYPTED_EXTENSIONS -> Moment.ENCRYPTED_EXTENSIONS;
      case CERTIFICATE -> Moment.CERTIFICATE;
      case CERTIFICATE_VERIFY -> Moment.CERTIFICATE_VERIFY;
      case SERVER_KEY_EXCHANGE -> Moment.SERVER_KEY_EXCHANGE;
      case CERTIFICATE_REQUEST -> Moment.CERTIFICATE_REQUEST;
      case SERVER_HELLO_DONE -> Moment.SERVER_HELLO_DONE;
      case FINISHED -> Moment.FINISHED;
      default -> null;
    };
  }

  /** The message's name in the RFCs: {@code ServerKeyExchange}. */
  public String label() {
    return switch (type) {
      case HELLO_REQUEST -> "HelloRequest";
      case SERVER_HELLO -> helloRetryRequest() ? "HelloRetryRequest" : "ServerHello";
      case NEW_SESSION_TICKET -> "NewSessionTicket";
      case ENCRYPTED_EXTENSIONS -> "EncryptedExtensions";
      case CERTIFICATE -> "Certificate";
      case SERVER_KEY_EXCHANGE -> "ServerKeyExchange";
      case CERTIFICATE_REQUEST -> "CertificateRequest";
      case SERVER_HELLO_DONE -> "ServerHelloDone";
      case CERTIFICATE_VERIFY -> "CertificateVerify";
      case FINISHED -> "Finished";
      case CERTIFICATE_STATUS -> "CertificateStatus";
      default -> "handshake message of type " + type;
    };
  }
}
