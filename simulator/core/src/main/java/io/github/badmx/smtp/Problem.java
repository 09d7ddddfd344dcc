package io.github.badmx.smtp;

/** A bug of ours in one line: what and where. */
final class Problem {

  private Problem() {}

  static String of(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    return trace.length == 0 ? bug.toString() : bug + " at " + trace[0];
  }
}
