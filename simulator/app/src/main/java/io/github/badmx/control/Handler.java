package io.github.badmx.control;

/** Does what one route says. */
@FunctionalInterface
interface Handler {

  /**
   * The answer; may wait, since it runs on a thread of its own.
   *
   * @throws Problem if the request cannot be done
   * @throws InterruptedException if the server is closed meanwhile
   */
  Answer answer(Request request) throws InterruptedException;
}
