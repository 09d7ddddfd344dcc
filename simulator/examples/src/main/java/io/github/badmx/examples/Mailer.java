package io.github.badmx.examples;

import java.nio.file.Path;

/** Something that sends mail. */
@FunctionalInterface
public interface Mailer {

  /**
   * Sends a mail to you@badmx.test.
   *
   * @param ca a PEM file with the only root to trust
   * @throws Exception if it was not sent; which one depends on the library
   */
  void send(String host, int port, Path ca) throws Exception;
}
