package io.github.badmx.control;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.report.Played;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.CannotListenException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The trials that are being played, and what is known of those that are over. */
final class Trials {

  private final BadMx mx;
  private final PortRange ports;
  private final Limits limits;
  private final Semaphore room;
  private final AtomicLong ids = new AtomicLong();
  private final AtomicInteger turns = new AtomicInteger();
  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
  private final Map<Long, Playing> playing = new ConcurrentSkipListMap<>();
  private final Deque<Played> over = new ArrayDeque<>();

  Trials(BadMx mx, PortRange ports, Limits limits) {
    this.mx = mx;
    this.ports = ports;
    this.limits = limits;
    this.room = new Semaphore(limits.trials());
  }

  /**
   * Starts one.
   *
   * @throws Problem if there are too many, or there is no port for it
   */
  Playing play(Scenario scenario, Policy policy) {
    if (!room.tryAcquire()) {
      throw new Problem(
          503,
          "%d trials are being played, more are not: DELETE those that are over"
              .formatted(limits.trials()));
    }
    try {
      Trial trial = listen(scenario, policy);
      long id = ids.incrementAndGet();
      Playing one = new Playing(Long.toString(id), trial);
      playing.put(id, one);
      return one;
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
  }

  private Trial listen(Scenario scenario, Policy policy) {
    String why = "";
    for (int attempt = 0; attempt < ports.size(); attempt++) {
      int port = ports.first() + Math.floorMod(turns.getAndIncrement(), ports.size());
      if (port != 0 && !taken.add(port)) {
        continue; // the system would share it: nobody listens on a port that refuses
      }
      try {
        return mx.play(scenario, policy, port);
      } catch (CannotListenException e) {
        taken.remove(port);
        why = String.valueOf(e.getMessage());
      }
    }
    throw new Problem(503, ports.any() ? why : noneFree());
  }

  private String noneFree() {
    return "no port of %s is free: DELETE trials that are over, or start serve with more --trial-ports"
        .formatted(ports);
  }

  /** Those that are being played, the oldest first. */
  List<Playing> all() {
    return new ArrayList<>(playing.values());
  }

  /**
   * The one that is called so.
   *
   * @throws Problem if there is none
   */
  Playing get(String id) {
    Playing one = id.matches("\\d{1,18}") ? playing.get(Long.parseLong(id)) : null;
    if (one == null) {
      throw none(id);
    }
    return one;
  }

  /** Ends it: its port and its connections are closed. */
  Playing end(String id) {
    Playing one = get(id);
    if (!playing.remove(Long.valueOf(id), one)) {
      throw none(id);
    }
    close(one);
    return one;
  }

  private static Problem none(String id) {
    return new Problem(404, "there is no trial '%s', or no longer".formatted(id));
  }

  private void close(Playing one) {
    try {
      one.trial().close();
    } finally {
      taken.remove(one.trial().port());
      room.release();
    }
    Played played = Played.of(one.trial().verdictSoFar(), null);
    synchronized (over) {
      if (over.size() == limits.ended()) {
        over.removeFirst();
      }
      over.addLast(played);
    }
  }

  /** Ends all of them, and forgets them and those that are over. */
  void reset() {
    for (Playing one : all()) {
      if (playing.remove(Long.valueOf(one.id()), one)) {
        close(one);
      }
    }
    synchronized (over) {
      over.clear();
    }
  }

  /** What was played: the trials that are over, and the others as they stand. */
  List<Played> played() {
    List<Played> all;
    synchronized (over) {
      all = new ArrayList<>(over);
    }
    all().forEach(one -> all.add(Played.of(one.trial().verdictSoFar(), null)));
    return all;
  }
}
