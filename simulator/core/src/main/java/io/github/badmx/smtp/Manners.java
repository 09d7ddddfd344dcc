package io.github.badmx.smtp;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import java.util.EnumSet;
import java.util.Set;

/** Records each way in which one client leaves SMTP, once. */
final class Manners {

  /** A way of leaving SMTP. */
  enum Lapse {
    BARE_LF("ended a line with a bare LF (RFC 5321 §2.3.8)"),
    NUL("sent a NUL octet (RFC 5321 §4.5.2)"),
    LONG_LINE("sent a line of more than " + LineFramer.MAX_LINE_BYTES + " octets"),
    TLS("TLS ClientHello where SMTP was due");

    private final String how;

    Lapse(String how) {
      this.how = how;
    }
  }

  private final Journal journal;
  private Set<Lapse> seen = Set.of();
  private byte before;

  Manners(Journal journal) {
    this.journal = journal;
  }

  /** Looks at one line, or piece of one. */
  void observe(byte[] line) {
    int last = line.length - 1;
    if (line.length == LineFramer.MAX_LINE_BYTES && line[last] != '\n') {
      record(Lapse.LONG_LINE);
    }
    if (line[last] == '\n' && (last > 0 ? line[last - 1] : before) != '\r') {
      record(Lapse.BARE_LF);
    }
    before = line[last];
    for (byte octet : line) {
      if (octet == 0) {
        record(Lapse.NUL);
        return;
      }
    }
  }

  /** Records a lapse. */
  void record(Lapse lapse) {
    if (seen.isEmpty()) {
      seen = EnumSet.noneOf(Lapse.class);
    }
    if (seen.add(lapse)) {
      journal.add(at -> new Event.Misbehaved(at, lapse.how));
    }
  }
}
