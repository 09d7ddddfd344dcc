package io.github.badmx.fault;

/** What a port does to whoever wants to connect: there is no connection, and so no session. */
public sealed interface PortFault extends Fault permits Unreachable {

  /** What becomes of a SYN. */
  Syn syn();

  /** What becomes of a SYN that no server answers. */
  enum Syn {
    /** A RST comes back: nothing listens (RFC 9293 §3.5.2). */
    REFUSED,
    /** Nothing comes back, as behind a firewall that drops it (RFC 9293 §3.8.3). */
    IGNORED
  }
}
