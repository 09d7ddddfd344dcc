package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import java.util.List;
import org.bouncycastle.tls.AlertDescription;
import org.jspecify.annotations.Nullable;

/** What the journal is told of TLS on one connection, and how its end is put into words. */
final class Notes {

  private final Journal journal;
  private @Nullable String alertRead;
  private Ending ending = Ending.CLIENT_CLOSED;

  Notes(Journal journal) {
    this.journal = journal;
  }

  void clientHello(Offer offer) {
    journal.add(
        at ->
            new Event.ClientHelloSeen(
                at, offer.versionLabels(), offer.cipherSuites(), offer.serverName()));
  }

  /** A ClientHello in the format of SSL 2.0 is next in {@code in}. */
  void sslv2Hello(RecordReader in) {
    List<String> versions = List.of(Intruder.sslv2Version(in));
    List<Integer> suites = Intruder.sslv2Suites(in);
    journal.add(at -> new Event.ClientHelloSeen(at, versions, suites, null));
  }

  void alertRead(int level, int description) {
    journal.add(at -> new Event.AlertIn(at, level, description));
    alertRead = AlertDescription.getText((short) description);
  }

  /** To be run when the alert leaves. */
  Runnable alertSent(int level, int description) {
    return () -> journal.add(at -> new Event.AlertOut(at, level, description));
  }

  void secured(Negotiation outcome) {
    TlsVersion version = outcome.version();
    CipherSuite suite = outcome.suite();
    if (version == null || suite == null) {
      throw new IllegalStateException("a handshake without a version or a suite");
    }
    journal.add(at -> new Event.Secured(at, version.label(), suite.name()));
  }

  void handshakeFailed(String why) {
    journal.add(at -> new Event.HandshakeFailed(at, why));
  }

  void bug(Throwable problem) {
    journal.add(at -> new Event.BadmxFailed(at, "TLS: " + problem));
  }

  /** The layer below has said who ends the connection; without that, it is the client. */
  void endedBy(Ending how) {
    ending = how;
  }

  /** Why a handshake failed in which the input ended. */
  String endInHandshake() {
    String after = alertRead == null ? "" : ", after alert " + alertRead;
    return whoEnded() + " the connection in the handshake" + after;
  }

  /** Why TLS is over after a handshake when the input ended. */
  String endWithoutCloseNotify() {
    return whoEnded() + " the connection without close_notify";
  }

  private String whoEnded() {
    return switch (ending) {
      case CLIENT_CLOSED -> "the client closed";
      case CLIENT_RESET -> "the client reset";
      case FAULT -> "a fault ended";
      case SERVER_CLOSED, TIMED_OUT, SHUT_DOWN -> "the server ended";
    };
  }
}
