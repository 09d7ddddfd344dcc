package io.github.badmx.lab;

import java.util.List;

/**
 * A mail program of the lab.
 *
 * <p>It lives in a container of which the folder {@code images/}{@link #image} has the Dockerfile.
 * In it {@code /lab/send SETUP PORT ATTEMPTS SECONDS} hands over one message for {@code
 * mx.badmx.test}, waits until it has been delivered, given up or deferred that many times, or the
 * seconds are over, takes the message out of the queue, and prints what the program wrote to its
 * log in this time about this message. Several may run at a time.
 */
interface Mta {

  /** {@code sendmail}. */
  String name();

  /** The folder of its image. */
  default String image() {
    return name();
  }

  /** Debian's package that it is from, whose version stands in the matrix. */
  default String debianPackage() {
    return name();
  }

  /** The ways in which the lab configures it. */
  List<Setup> setups();

  /** What {@code /lab/send} is to be told: {@code swaks/verify} where programs share an image. */
  default String sendArgument(Setup setup) {
    return image().equals(name()) ? setup.name() : name() + "/" + setup.name();
  }

  /**
   * Reads its log.
   *
   * @param log what {@code /lab/send} printed
   * @throws IllegalArgumentException if it tells nothing of a message: the lab is broken then
   */
  Account account(List<String> log);
}
