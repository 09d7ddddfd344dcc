package io.github.badmx.tls;

import io.github.badmx.fault.HandshakeMessage;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.PlainRecord;
import io.github.badmx.fault.SealedRecord;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of one engine on their way out: some are held back to leave as one, each passes the
 * faults, is protected, passes the faults again, and is handed on.
 */
final class Records {

  /** Protects records with the keys that the handshake has come to. */
  interface Protection {
    /** The octets of the protected record, header included. */
    byte[] protect(PlainRecord plain) throws IOException;
  }

  /** Something that has records written. */
  interface Writing {
    void run() throws IOException;
  }

  private final Lies lies;
  private final Engine.Listener listener;
  private final Protection protection;
  private final List<PlainRecord> held = new ArrayList<>(0);
  private int headerVersion = TlsVersion.TLS_1_0.code();
  private boolean modern;
  private boolean sealing;
  private int unwritten;
  private @Nullable List<Outgoing> gathered;

  Records(Lies lies, Engine.Listener listener, Protection protection) {
    this.lies = lies;
    this.listener = listener;
    this.protection = protection;
  }

  /** From now on, records are of what was agreed on. */
  void use(Negotiation negotiation) {
    headerVersion = negotiation.recordVersion();
    modern = negotiation.version() == TlsVersion.TLS_1_3;
  }

  /** From now on, records are protected. */
  void seal() {
    sealing = true;
  }

  /**
   * Writes a handshake message, or what fits into one record of it.
   *
   * @param completing the moment that comes with its last octet, if one does
   */
  void writeHandshake(byte[] fragment, @Nullable Moment completing) throws IOException {
    if (unwritten == 0) {
      unwritten = HandshakeMessage.HEADER + (ByteBuffer.wrap(fragment).getInt() & 0xFF_FFFF);
    }
    unwritten -= fragment.length;
    write(new PlainRecord(PlainRecord.HANDSHAKE, unwritten == 0 ? completing : null, fragment));
  }

  /** Holds back what a fault wants together, until something comes that cannot join it. */
  void write(PlainRecord honest) throws IOException {
    boolean joins = lies.join(held, honest);
    if (!joins) {
      release();
      writeNow(honest);
      return;
    }
    held.add(honest);
    if (honest.then() != null && endsFlight(honest.then())) {
      release();
    }
  }

  private boolean endsFlight(Moment moment) {
    return switch (moment) {
      case SERVER_HELLO -> modern;
      case SERVER_HELLO_DONE, FINISHED -> true;
      default -> false;
    };
  }

  private void release() throws IOException {
    if (held.isEmpty()) {
      return;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    held.forEach(record -> all.writeBytes(record.fragment()));
    List<PlainRecord> parts = List.copyOf(held);
    held.clear();
    Moment last = parts.get(parts.size() - 1).then();
    writeNow(new PlainRecord(PlainRecord.HANDSHAKE, last, all.toByteArray()));
    for (PlainRecord part : parts.subList(0, parts.size() - 1)) {
      reached(part.then());
    }
  }

  /** A moment has come, without any octets that would bring it about. */
  void reached(@Nullable Moment moment) {
    handOn(new Outgoing(new byte[0], moment, null));
  }

  private void writeNow(PlainRecord honest) throws IOException {
    List<PlainRecord> plain = lies.records(honest);
    Runnable alert = alertNote(honest);
    for (PlainRecord one : plain) {
      for (SealedRecord record : lies.sealed(sealed(one))) {
        Runnable note = Lies.both(lies.takeDue(), alert);
        alert = null;
        boolean later = modern && record.then() == Moment.FINISHED; // the engine says when
        handOn(new Outgoing(record.encoded(), later ? null : record.then(), note));
      }
    }
  }

  private void handOn(Outgoing records) {
    if (gathered != null) {
      gathered.add(records);
    } else {
      listener.records(records);
    }
  }

  /** The records that {@code writing} writes; they are not handed on. */
  List<Outgoing> gather(Writing writing) throws IOException {
    List<Outgoing> all = new ArrayList<>(2);
    gathered = all;
    try {
      writing.run();
    } finally {
      gathered = null;
    }
    return all;
  }

  private @Nullable Runnable alertNote(PlainRecord record) {
    byte[] fragment = record.fragment();
    return record.contentType() == PlainRecord.ALERT && fragment.length == 2
        ? listener.alertSent(fragment[0], fragment[1] & 0xFF)
        : null;
  }

  /** The record as it is on the wire now: protected if the handshake has got so far. */
  SealedRecord sealed(PlainRecord plain) throws IOException {
    if (!sealing) {
      return new SealedRecord(plain.contentType(), headerVersion, plain.then(), plain.fragment());
    }
    byte[] octets = protection.protect(plain);
    return new SealedRecord(
        octets[0],
        (octets[1] & 0xFF) << 8 | (octets[2] & 0xFF),
        plain.then(),
        Arrays.copyOfRange(octets, RecordReader.HEADER, octets.length));
  }
}
