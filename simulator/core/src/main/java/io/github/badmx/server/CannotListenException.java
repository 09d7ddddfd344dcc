package io.github.badmx.server;

/** A port could not be bound; the message names the address, the port and the reason. */
public final class CannotListenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
