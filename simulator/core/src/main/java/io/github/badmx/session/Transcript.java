package io.github.badmx.session;

import io.github.badmx.fault.AlertDescription;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a connection, for a person to read: a line for each event.
 *
 * <pre>
 *      0 ms  S  220 mx.badmx.test ESMTP
 *      3 ms  C  EHLO mailer.example
 *     14 ms  !  fault expired: leaf ended 1 day ago
 *     31 ms  T  TLSv1.3 established with TLS_AES_128_GCM_SHA256
 *     72 ms  c  MAIL FROM:&lt;news@mailer.example&gt;
 * </pre>
 *
 * <p>{@code C} is the client and {@code S} the server, in lower case where TLS protects what they
 * say; {@code T} is TLS, {@code !} something out of order, {@code .} the connection itself.
 */
public final class Transcript {

  private static final String CONTINUED = " ".repeat("999999 ms".length());

  private Transcript() {}

  /** The transcript of a connection that has ended. */
  public static String of(Session session) {
    String all = of(session.events());
    return session.unrecorded() == 0
        ? all
        : all + CONTINUED + "  .  and " + session.unrecorded() + " events that were not kept\n";
  }

  /** The transcript of events, in order. */
  public static String of(List<Event> events) {
    return events.stream().map(Transcript::of).collect(Collectors.joining());
  }

  /** One event, as one line or, for a reply of several, as several; each with its line end. */
  public static String of(Event event) {
    String time = String.format(Locale.ROOT, "%6d ms", event.at().toMillis());
    Entry entry = entry(event);
    StringBuilder text = new StringBuilder();
    for (String line : entry.lines()) {
      text.append(text.isEmpty() ? time : CONTINUED);
      text.append("  ").append(entry.who()).append("  ").append(line).append('\n');
    }
    return text.toString();
  }

  private record Entry(char who, List<String> lines) {

    Entry(char who, String line) {
      this(who, List.of(line));
    }

    static Entry said(char who, boolean secured, List<String> lines) {
      return new Entry(secured ? Character.toLowerCase(who) : who, lines);
    }
  }

  private static Entry entry(Event event) {
    if (event instanceof Event.LineIn line) {
      return Entry.said('C', line.secured(), List.of(line.line()));
    }
    if (event instanceof Event.ReplyOut reply) {
      return Entry.said('S', reply.secured(), reply.lines());
    }
    if (event instanceof Event.MessageIn message) {
      return Entry.said('C', message.secured(), List.of(message(message)));
    }
    if (event instanceof Event.MessagePartIn part) {
      String text = "(part of a message, %d octets)".formatted(part.bytes());
      return Entry.said('C', part.secured(), List.of(text));
    }
    Entry tls = tls(event);
    return tls != null ? tls : course(event);
  }

  private static String message(Event.MessageIn message) {
    return "(message of %d octets, SHA-256 %s)".formatted(message.bytes(), message.sha256());
  }

  private static @Nullable Entry tls(Event event) {
    if (event instanceof Event.ClientHelloSeen hello) {
      return new Entry('T', clientHello(hello));
    }
    if (event instanceof Event.AlertIn alert) {
      return new Entry('T', "alert from the client: " + alert(alert.level(), alert.description()));
    }
    if (event instanceof Event.AlertOut alert) {
      return new Entry('T', "alert to the client: " + alert(alert.level(), alert.description()));
    }
    if (event instanceof Event.Secured secured) {
      return new Entry('T', secured.version() + " established with " + secured.cipherSuite());
    }
    return event instanceof Event.HandshakeFailed failed
        ? new Entry('T', "handshake failed: " + failed.why())
        : null;
  }

  private static String clientHello(Event.ClientHelloSeen hello) {
    String name = hello.serverName();
    return "ClientHello: %s; %d cipher suites; %s"
        .formatted(
            String.join(", ", hello.versions()),
            hello.cipherSuites().size(),
            name == null ? "no server name" : "server name " + name);
  }

  private static String alert(int level, int description) {
    return (level == 2 ? "fatal " : "warning ") + name(description);
  }

  /** Name and number as the RFCs write them: {@code unknown_ca (48)}. */
  private static String name(int alert) {
    String name = new AlertDescription(alert).toString().replace('-', '_');
    return "%s (%d)".formatted(name.matches("\\d+") ? "alert" : name, alert);
  }

  private static Entry course(Event event) {
    if (event instanceof Event.FaultFired fired) {
      return new Entry('!', "fault " + fired.fault() + ": " + fired.what());
    }
    if (event instanceof Event.Misbehaved misbehaved) {
      return new Entry('!', "the client: " + misbehaved.how());
    }
    if (event instanceof Event.Discarded discarded) {
      return new Entry(
          '!', "discarded %d octets: %s".formatted(discarded.bytes(), discarded.why()));
    }
    if (event instanceof Event.BadmxFailed failed) {
      return new Entry('!', "BADMX FAILED, this is a bug: " + failed.problem());
    }
    if (event instanceof Event.Accepted accepted) {
      return new Entry(
          '.', "%s connected to port %d".formatted(accepted.client(), accepted.localPort()));
    }
    if (event instanceof Event.Picked picked) {
      return new Entry('.', "plays " + picked.scenario());
    }
    return new Entry('.', event instanceof Event.Closed closed ? end(closed) : event.toString());
  }

  private static String end(Event.Closed closed) {
    return switch (closed.ending()) {
      case CLIENT_CLOSED -> "the client closed";
      case CLIENT_RESET -> "the client reset the connection or vanished";
      case SERVER_CLOSED -> "the server closed";
      case FAULT -> "a fault ended the connection";
      case TIMED_OUT -> "the client said nothing for too long";
      case SHUT_DOWN -> "the server was shut down";
    };
  }
}
