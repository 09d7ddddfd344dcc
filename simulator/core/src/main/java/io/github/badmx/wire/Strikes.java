package io.github.badmx.wire;

import io.github.badmx.fault.Moment;
import io.github.badmx.fault.WireFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The wire faults of one connection that have not struck yet; each strikes once. */
final class Strikes {

  private final List<Countdown> countdowns = new ArrayList<>(0);
  private List<Waiting> waiting = List.of();

  Strikes(List<WireFault> faults) {
    join(faults);
  }

  /** More faults, for the moments that are still to come. */
  void join(List<WireFault> faults) {
    if (!faults.isEmpty()) {
      List<Waiting> more = new ArrayList<>(waiting);
      faults.forEach(fault -> more.add(new Waiting(fault)));
      waiting = more;
    }
  }

  /** The faults that strike at this moment, in order; those some bytes past it start to count. */
  List<WireFault> due(Moment moment) {
    List<WireFault> due = new ArrayList<>(0);
    for (Iterator<Waiting> faults = waiting.iterator(); faults.hasNext(); ) {
      Waiting next = faults.next();
      if (next.comes(moment)) {
        faults.remove();
        if (next.fault.at().sent() == 0 && next.fault.at().read() == 0) {
          due.add(next.fault);
        } else {
          countdowns.add(new Countdown(next.fault));
        }
      }
    }
    return due;
  }

  /** How many of {@code bytes} bytes may still leave before a fault strikes; all, if none does. */
  int sendable(int bytes) {
    int least = bytes;
    for (Countdown countdown : countdowns) {
      if (countdown.sent > 0) {
        least = Math.min(least, countdown.sent);
      }
    }
    return least;
  }

  /** Counts bytes that have left; returns the faults whose count has run out. */
  List<WireFault> sent(int bytes) {
    countdowns.stream().filter(c -> c.sent > 0).forEach(c -> c.sent -= bytes);
    return elapsed();
  }

  /** Counts bytes that have come; returns the faults whose count has run out. */
  List<WireFault> read(int bytes) {
    countdowns.stream().filter(c -> c.read > 0).forEach(c -> c.read -= Math.min(bytes, c.read));
    return elapsed();
  }

  private List<WireFault> elapsed() {
    if (countdowns.isEmpty()) {
      return List.of();
    }
    List<WireFault> elapsed = new ArrayList<>(1);
    countdowns.removeIf(
        countdown -> {
          boolean over = countdown.sent <= 0 && countdown.read <= 0;
          if (over) {
            elapsed.add(countdown.fault);
          }
          return over;
        });
    return elapsed;
  }

  /** How often its moment is still to come until a fault strikes. */
  private static final class Waiting {
    private final WireFault fault;
    private int times;

    Waiting(WireFault fault) {
      this.fault = fault;
      this.times = fault.at().nth();
    }

    boolean comes(Moment moment) {
      return fault.at().moment() == moment && --times == 0;
    }
  }

  /** Bytes still to go until a fault strikes. */
  private static final class Countdown {
    private final WireFault fault;
    private int sent;
    private int read;

    Countdown(WireFault fault) {
      this.fault = fault;
      this.sent = fault.at().sent();
      this.read = fault.at().read();
    }
  }
}
