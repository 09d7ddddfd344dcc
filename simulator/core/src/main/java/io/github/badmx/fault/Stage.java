package io.github.badmx.fault;

/** Told of every moment that is reached by reading; the layers speak to it, the wire listens. */
@FunctionalInterface
public interface Stage {

  /** The moment has come: what was due at it has been read, nothing of the answer is written. */
  void reached(Moment moment);
}
