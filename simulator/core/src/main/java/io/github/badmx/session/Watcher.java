package io.github.badmx.session;

/** Sees the events of all sessions as they happen; called on event loops, so it must not wait. */
@FunctionalInterface
public interface Watcher {

  /** Nobody watches. */
  Watcher NONE = (session, event) -> {};

  /**
   * Something happened.
   *
   * @param session the session's number
   */
  void saw(long session, Event event);
}
