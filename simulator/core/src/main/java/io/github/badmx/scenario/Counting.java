package io.github.badmx.scenario;

/** Whose connections the entries of {@code connections} count. */
public enum Counting {
  /** All that come to the port, together. */
  PER_PORT,
  /** Those of each client address, for itself. */
  PER_CLIENT
}
