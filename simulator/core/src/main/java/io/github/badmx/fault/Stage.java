package io.github.badmx.fault;

import java.util.List;

/** Told of every moment that is reached by reading; the layers speak to it, the wire listens. */
@FunctionalInterface
public interface Stage {

  /** The moment has come: what was due at it has been read, nothing of the answer is written. */
  void reached(Moment moment);

  /** A fault strikes for what was read: notes that it fired, and takes its steps. */
  default void strike(Fault fault, String what, List<WireStep> steps) {}
}
