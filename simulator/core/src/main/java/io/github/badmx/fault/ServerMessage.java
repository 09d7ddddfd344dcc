package io.github.badmx.fault;

import java.util.Locale;

/** The handshake messages of a server, by the names that scenario files use. */
public enum ServerMessage {
  HELLO_RETRY_REQUEST(HandshakeMessage.SERVER_HELLO),
  SERVER_HELLO(HandshakeMessage.SERVER_HELLO),
  NEW_SESSION_TICKET(HandshakeMessage.NEW_SESSION_TICKET),
  ENCRYPTED_EXTENSIONS(HandshakeMessage.ENCRYPTED_EXTENSIONS),
  CERTIFICATE(HandshakeMessage.CERTIFICATE),
  CERTIFICATE_STATUS(HandshakeMessage.CERTIFICATE_STATUS),
  SERVER_KEY_EXCHANGE(HandshakeMessage.SERVER_KEY_EXCHANGE),
  CERTIFICATE_REQUEST(HandshakeMessage.CERTIFICATE_REQUEST),
  SERVER_HELLO_DONE(HandshakeMessage.SERVER_HELLO_DONE),
  CERTIFICATE_VERIFY(HandshakeMessage.CERTIFICATE_VERIFY),
  FINISHED(HandshakeMessage.FINISHED);

  private final int type;

  ServerMessage(int type) {
    this.type = type;
  }

  /** The name in scenario files: {@code server-hello-done}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether {@code message} is one of these; a HelloRetryRequest is no ServerHello. */
  boolean is(HandshakeMessage message) {
    return message.type() == type && message.helloRetryRequest() == (this == HELLO_RETRY_REQUEST);
  }
}
