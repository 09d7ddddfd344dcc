package io.github.badmx.app;

import io.github.badmx.report.Findings;

/** Exit codes. */
final class Exit {

  /** Done. */
  static final int OK = 0;

  /** The answer is no. */
  static final int NO = 1;

  /** Wrong usage, a bad scenario file, a port or file that cannot be had. */
  static final int USAGE = 2;

  /** Nothing unsafe, but a fault was never reached: no answer. */
  static final int UNREACHED = 3;

  /** A bug of ours: EX_SOFTWARE of sysexits.h. */
  static final int BUG = 70;

  private Exit() {}

  /** The answer of a run. */
  static int of(Findings.Standing worst) {
    return switch (worst) {
      case FINE, KNOWN -> OK;
      case UNREACHED -> UNREACHED;
      case UNSAFE, CHANGED -> NO;
      case ERROR -> BUG;
    };
  }
}
