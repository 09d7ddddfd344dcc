package io.github.badmx.fault;

/**
 * A lie inside the TLS handshake, at one of three depths: the server's choices, one handshake
 * message before it enters the transcript hash, one record after it.
 */
public sealed interface HandshakeFault extends Fault
    permits HandshakeFault.OfChoices, HandshakeFault.OfMessages, HandshakeFault.OfRecords {

  /** Changes what the ServerHello says; the connection then runs by the changed choice. */
  non-sealed interface OfChoices extends HandshakeFault {
    /** The choices with this fault in them. */
    ServerChoices apply(ServerChoices honest);
  }

  /** Changes a handshake message that the server is about to send, transcript hash included. */
  non-sealed interface OfMessages extends HandshakeFault {
    /** The message to send instead; the same object where this fault does not concern it. */
    HandshakeMessage apply(HandshakeMessage honest);
  }

  /** Changes a record on its way out, after the transcript hash and before encryption. */
  non-sealed interface OfRecords extends HandshakeFault {
    /** The record to send instead; the same object where this fault does not concern it. */
    PlainRecord apply(PlainRecord honest);
  }
}
