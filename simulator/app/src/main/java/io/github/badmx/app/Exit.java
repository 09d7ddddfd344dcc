package io.github.badmx.app;

/** Exit codes. */
final class Exit {

  /** Done. */
  static final int OK = 0;

  /** The answer is no. */
  static final int NO = 1;

  /** Wrong usage, a bad scenario file, a port or file that cannot be had. */
  static final int USAGE = 2;

  /** A bug of ours: EX_SOFTWARE of sysexits.h. */
  static final int BUG = 70;

  private Exit() {}
}
