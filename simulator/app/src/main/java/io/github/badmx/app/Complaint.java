package io.github.badmx.app;

/** What was asked for cannot be done; the message names the thing, the place and the way out. */
final class Complaint extends RuntimeException {

  private static final long serialVersionUID = 1;

  Complaint(String message) {
    super(message);
  }

  Complaint(String message, Throwable cause) {
    super(message, cause);
  }
}
