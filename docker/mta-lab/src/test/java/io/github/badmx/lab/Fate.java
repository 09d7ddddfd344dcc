package io.github.badmx.lab;

import java.util.Locale;

/** What became of a message, by the account of the program that was to send it. */
enum Fate {
  /** Accepted by the peer, inside TLS. */
  DELIVERED_TLS,
  /** Accepted by the peer, in clear. */
  DELIVERED_PLAIN,
  /** Kept for a later attempt, after as many as it was given time for. */
  DEFERRED,
  /** Given up, or refused to the one who sent it. */
  BOUNCED,
  /** Neither yet: the program still waits for its peer. */
  WAITING;

  /** The name in the matrix: {@code delivered-tls}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean delivered() {
    return this == DELIVERED_TLS || this == DELIVERED_PLAIN;
  }
}
