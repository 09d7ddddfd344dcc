package io.github.badmx.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that is still to happen on a connection, in order: bytes, faults and their steps
 * alike, so that a pause holds back whatever follows it. Used from one event loop.
 */
final class Line {

  private final Deque<Object> waiting = new ArrayDeque<>(2);
  private final Consumer<Object> performer;
  private boolean performing;
  private boolean held;

  /**
   * @param performer does one thing; what it puts in front comes next
   */
  Line(Consumer<Object> performer) {
    this.performer = performer;
  }

  /** How much waits. */
  int size() {
    return waiting.size();
  }

  /** Whether something is happening at this moment. */
  boolean isPerforming() {
    return performing;
  }

  /** Behind everything; happens at once if nothing is in the way. */
  void add(Object next) {
    waiting.addLast(next);
    goThrough();
  }

  /** Behind everything, in this order. */
  void addAll(List<?> next) {
    waiting.addAll(next);
    goThrough();
  }

  /** Before everything, in this order; happens once what is happening is done. */
  void putFirst(List<?> next) {
    for (int i = next.size() - 1; i >= 0; i--) {
      waiting.addFirst(next.get(i));
    }
  }

  /** Nothing happens until {@link #goOn}. */
  void hold() {
    held = true;
  }

  void goOn() {
    held = false;
    goThrough();
  }

  /** Nothing of this will happen. */
  void clear() {
    waiting.clear();
  }

  private void goThrough() {
    if (performing) {
      return;
    }
    performing = true;
    try {
      while (!held && !waiting.isEmpty()) {
        performer.accept(waiting.removeFirst());
      }
    } finally {
      performing = false;
    }
  }
}
