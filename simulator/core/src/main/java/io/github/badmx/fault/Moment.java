package io.github.badmx.fault;

import java.util.Locale;

/**
 * An instant in a connection at which a fault can strike: the named thing has just crossed the
 * wire.
 *
 * <p>What the client sends has been read and not yet answered; what the server sends has been
 * written. So {@code CLIENT_HELLO} is the place for everything that comes instead of a ServerHello,
 * and {@code SERVER_HELLO} for everything that comes after one. The YAML name is the same word in
 * lower case with hyphens: {@code client-hello}.
 */
public enum Moment {
  /** The TCP connection was accepted; nothing has been written. */
  ACCEPTED,
  /** The greeting has been written (RFC 5321 §3.1). */
  GREETING,
  /** The client's first EHLO or HELO has been read. */
  EHLO,
  /** The client's STARTTLS has been read (RFC 3207 §4). */
  STARTTLS,
  /** The 220 to STARTTLS has been written: a ClientHello is due. */
  READY_FOR_TLS,
  /** The ClientHello has been read (RFC 5246 §7.4.1.2, RFC 8446 §4.1.2). */
  CLIENT_HELLO,
  /** The ServerHello has been written. */
  SERVER_HELLO,
  /** The EncryptedExtensions have been written (TLS 1.3 only). */
  ENCRYPTED_EXTENSIONS,
  /** The server's Certificate has been written. */
  CERTIFICATE,
  /** The server's CertificateVerify has been written (TLS 1.3 only). */
  CERTIFICATE_VERIFY,
  /** The ServerKeyExchange has been written (before TLS 1.3, ephemeral key exchanges only). */
  SERVER_KEY_EXCHANGE,
  /** The CertificateRequest has been written. */
  CERTIFICATE_REQUEST,
  /** The ServerHelloDone has been written (before TLS 1.3 only). */
  SERVER_HELLO_DONE,
  /** A Certificate of the client's that is not empty has been read. */
  CLIENT_CERTIFICATE,
  /** The ClientKeyExchange has been read (before TLS 1.3 only). */
  CLIENT_KEY_EXCHANGE,
  /** The client's Finished has been read. */
  CLIENT_FINISHED,
  /** The server's Finished has been written. */
  FINISHED,
  /** The handshake is complete on both sides; no application data has crossed. */
  SECURED,
  /** The client's first EHLO or HELO inside TLS has been read. */
  TLS_EHLO,
  /** The client's AUTH has been read (RFC 4954). */
  AUTH,
  /** The client's MAIL has been read. */
  MAIL,
  /** The client's RCPT has been read. */
  RCPT,
  /** The client's DATA or BDAT has been read. */
  DATA,
  /** The end of the message, CRLF.CRLF or the last chunk (RFC 3030), has been read. */
  MESSAGE,
  /**
   * A command without a moment of its own has been read: RSET, NOOP, VRFY, HELP, an unknown one.
   */
  OTHER,
  /** The client's QUIT has been read. */
  QUIT,
  /** The server's last word has left, close_notify included: its FIN is due. */
  CLOSING;

  /** The name that scenario files use: {@code client-hello}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
