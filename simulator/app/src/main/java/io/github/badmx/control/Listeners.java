package io.github.badmx.control;

import io.github.badmx.BadMx;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.CannotListenException;
import io.github.badmx.server.Listener;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports that a server plays scenarios on for as long as it lasts: most always the same one, and
 * {@code default} what it is told to.
 */
public final class Listeners {

  /** What the port is called that plays what it is told to. */
  public static final String DEFAULT = "default";

  private final BadMx mx;
  private final Scenario first;
  private final List<Listener> fixed = new ArrayList<>();
  private final Listener switched;

  /**
   * Begins with the one that plays what it is told to.
   *
   * @param first what it plays until it is told something else, and after a reset
   * @param port 0 for one that is free
   * @throws CannotListenException if the port cannot be bound
   */
  public Listeners(BadMx mx, Scenario first, int port) {
    this.mx = mx;
    this.first = first;
    this.switched = mx.play(first, port);
  }

  /** One more that plays the same for ever. */
  public synchronized void add(Listener listener) {
    fixed.add(listener);
  }

  /** Those that play the same for ever. */
  public synchronized List<Listener> fixed() {
    return List.copyOf(fixed);
  }

  /** The one that plays what it is told to. */
  public Listener switched() {
    return switched;
  }

  /**
   * Plays something else on the default port; connections that are open go on with what they have.
   *
   * @throws Problem if that cannot be played on a port that listens
   */
  synchronized Listener play(Scenario scenario) {
    try {
      mx.change(switched, scenario);
    } catch (IllegalArgumentException e) {
      throw Problem.field("scenario", String.valueOf(e.getMessage()));
    }
    return switched;
  }

  void reset() {
    play(first);
  }
}
