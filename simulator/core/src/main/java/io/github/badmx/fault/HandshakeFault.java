package io.github.badmx.fault;

import java.util.List;

/**
 * A lie inside the TLS handshake, at one of four depths: the server's choices, one handshake
 * message before it enters the transcript hash, one record before protection, one record after it.
 *
 * <p>A method that returns its argument, or a list of just its argument, leaves it alone; an empty
 * list leaves it out, a longer one adds to it.
 */
public sealed interface HandshakeFault extends Fault
    permits HandshakeFault.OfChoices,
        HandshakeFault.OfMessages,
        HandshakeFault.OfRecords,
        HandshakeFault.OfSealedRecords {

  /**
   * Changes what the ServerHello says; the connection then runs by the changed choice wherever both
   * sides can.
   */
  sealed interface OfChoices extends HandshakeFault
      permits OmitSecureRenegotiation, SelectCipherSuite, SelectVersion {

    /**
     * The choices with this fault in them. Asked twice: when the ClientHello has been read, with
     * only {@code version}, {@code cipherSuite} and {@code group} filled in, and again with all
     * that is about to be sent.
     */
    ServerChoices apply(ServerChoices honest);
  }

  /** Changes a handshake message that the server is about to send, transcript hash included. */
  sealed interface OfMessages extends HandshakeFault permits CorruptSignature, CorruptFinished {
    /** The messages to send instead, in order. */
    List<HandshakeMessage> apply(HandshakeMessage honest);
  }

  /** Changes a record on its way out, after the transcript hash and before protection. */
  sealed interface OfRecords extends HandshakeFault permits SplitRecords {
    /** The records to protect and send instead, in order. */
    List<PlainRecord> apply(PlainRecord honest);
  }

  /** Changes a record as it goes to the wire, after protection. */
  sealed interface OfSealedRecords extends HandshakeFault permits RecordVersion, CorruptRecord {
    /** The records to send instead, in order. */
    List<SealedRecord> apply(SealedRecord honest);
  }
}
