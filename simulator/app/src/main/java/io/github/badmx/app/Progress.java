package io.github.badmx.app;

import io.github.badmx.report.Played;
import picocli.CommandLine.Help.Ansi;

/**
 * Says how far a run is: on a terminal one line that is written over, elsewhere a line after each
 * tenth.
 */
final class Progress implements AutoCloseable {

  private static final String BACK_AND_CLEAR = "\r\u001b[K";

  private final Console console;
  private final int total;
  private final boolean live;
  private int played;
  private int unsafe;
  private int tenthsSaid;

  Progress(Console console, int total) {
    this(console, total, Ansi.AUTO.enabled());
  }

  Progress(Console console, int total, boolean live) {
    this.console = console;
    this.total = total;
    this.live = live;
  }

  /** One more has been played; from any thread. */
  synchronized void and(Played one) {
    played++;
    unsafe += one.verdict().equals("unsafe") ? 1 : 0;
    if (live) {
      console.err().print(BACK_AND_CLEAR + line() + "  " + one.scenario());
      console.err().flush();
    } else if (played * 10 / total > tenthsSaid) {
      tenthsSaid = played * 10 / total;
      console.err().println(line());
      console.err().flush();
    }
  }

  private String line() {
    return "%d/%d played, %d unsafe".formatted(played, total, unsafe);
  }

  @Override
  public synchronized void close() {
    if (live) {
      console.err().print(BACK_AND_CLEAR);
      console.err().flush();
    }
  }
}
