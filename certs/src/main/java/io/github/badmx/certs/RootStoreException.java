package io.github.badmx.certs;

import java.nio.file.Path;

/** The kept root cannot be used; the message names the file, the problem and the way out. */
public final class RootStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RootStoreException(Path file, String problemAndWayOut, Throwable cause) {
    super(file + " " + problemAndWayOut, cause);
  }

  RootStoreException(Path file, String problemAndWayOut) {
    super(file + " " + problemAndWayOut);
  }
}
