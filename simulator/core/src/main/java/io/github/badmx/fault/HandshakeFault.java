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
        HandshakeFault.OfOffers,
        HandshakeFault.OfRetries,
        HandshakeFault.OfKeyExchange,
        HandshakeFault.OfFlights,
        HandshakeFault.OfSealedRecords {

  /**
   * Changes what the ServerHello says; the connection then runs by the changed choice wherever both
   * sides can.
   */
  sealed interface OfChoices extends HandshakeFault
      permits SelectCipherSuite,
          SelectVersion,
          AddExtension,
          OmitExtensions,
          SelectCompression,
          SelectGroup,
          SelectSessionId,
          MarkRandom {

    /**
     * The choices with this fault in them. Asked twice: when the ClientHello has been read, with
     * only {@code version}, {@code cipherSuite} and {@code group} filled in, and again with all
     * that is about to be sent.
     */
    ServerChoices apply(ServerChoices honest);
  }

  /** Changes a handshake message that the server is about to send, transcript hash included. */
  sealed interface OfMessages extends HandshakeFault
      permits CorruptSignature,
          CorruptFinished,
          SkipMessage,
          RepeatMessage,
          RetypeMessage,
          SpliceMessage,
          NameAuthorities,
          DuplicateExtension {
    /** The messages to send instead, in order. */
    List<HandshakeMessage> apply(HandshakeMessage honest);
  }

  /** Changes a record on its way out, after the transcript hash and before protection. */
  sealed interface OfRecords extends HandshakeFault permits SplitRecords, SkipRecord, PadRecord {
    /** The records to protect and send instead, in order. */
    List<PlainRecord> apply(PlainRecord honest);
  }

  /** Changes a record as it goes to the wire, after protection. */
  sealed interface OfSealedRecords extends HandshakeFault
      permits RecordVersion, CorruptRecord, LoseRecord {
    /** The records to send instead, in order. */
    List<SealedRecord> apply(SealedRecord honest);
  }

  /** Reacts to a ClientHello as no server should. */
  sealed interface OfOffers extends HandshakeFault permits Intolerant {
    /** What happens instead of an answer; empty for nothing. */
    List<WireStep> apply(ClientOffer offer);
  }

  /** Answers the first ClientHello of TLS 1.3 by asking for another (RFC 8446 §4.1.4). */
  sealed interface OfRetries extends HandshakeFault permits RetryHello {
    /** The group asked for; 0 for the server's own choice. */
    int group();

    /** The length in octets of the cookie that the client is to bring back. */
    int cookie();
  }

  /** Changes what the server brings to the key exchange, before it is signed. */
  sealed interface OfKeyExchange extends HandshakeFault
      permits ChangeKeyShare, SelectDhGroup, SelectSignatureScheme {
    /** The public value to send. */
    default byte[] share(byte[] honest) {
      return honest;
    }

    /** The finite-field group to use before TLS 1.3. */
    default DhGroup group(DhGroup honest) {
      return honest;
    }

    /** The number of the scheme to sign with (RFC 8446 §4.2.3). */
    default int signatureScheme(int honest) {
      return honest;
    }
  }

  /** Puts records of a flight together, before protection. */
  sealed interface OfFlights extends HandshakeFault permits CoalesceRecords {
    /** Whether the next record goes into one with those that are held back. */
    boolean join(List<PlainRecord> held, PlainRecord next);
  }
}
