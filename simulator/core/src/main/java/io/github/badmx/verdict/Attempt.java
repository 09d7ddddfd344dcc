package io.github.badmx.verdict;

import io.github.badmx.fault.FaultType;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the judge sees in one session. */
final class Attempt {

  private static final Pattern OFFERS_TLS =
      Pattern.compile("250[- ]STARTTLS\\b.*", Pattern.CASE_INSENSITIVE);

  private final Session session;
  private final Disclosed disclosed;
  private final Set<String> fired = new LinkedHashSet<>();
  private final Set<String> firedBeforeSecured = new LinkedHashSet<>();
  private boolean tlsOffered;
  private boolean saidStartTls;
  private boolean saidHello;
  private boolean alert;
  private boolean failed;
  private @Nullable Duration secured;
  private @Nullable Fallback within;
  private Event.@Nullable MessageIn unanswered;
  private boolean deliveredInClear;
  private boolean deliveredProtected;

  Attempt(Session session) {
    this.session = session;
    this.disclosed = session.disclosed();
    Event firstInClear =
        disclosed.inClear().values().stream().min(Comparator.comparing(Event::at)).orElse(null);
    for (Event event : session.events()) {
      if (event.equals(firstInClear) && within == null) {
        within = fallbackNow();
      }
      see(event);
    }
  }

  private void see(Event event) {
    if (event instanceof Event.LineIn line) {
      saidStartTls |= line.line().trim().toUpperCase(Locale.ROOT).equals("STARTTLS");
    } else if (event instanceof Event.ReplyOut reply) {
      heard(reply);
    } else if (event instanceof Event.ClientHelloSeen) {
      saidHello = true;
    } else if (event instanceof Event.AlertIn || event instanceof Event.AlertOut) {
      alert = true;
    } else if (event instanceof Event.Secured) {
      secured = event.at();
    } else if (event instanceof Event.FaultFired lie) {
      fired.add(lie.fault());
      if (secured == null) {
        firedBeforeSecured.add(lie.fault());
      }
    } else if (event instanceof Event.MessageIn message) {
      unanswered = message;
    } else if (event instanceof Event.BadmxFailed) {
      failed = true;
    }
  }

  private void heard(Event.ReplyOut reply) {
    tlsOffered |= reply.lines().stream().anyMatch(it -> OFFERS_TLS.matcher(it).matches());
    Event.MessageIn message = unanswered;
    if (message != null) {
      boolean accepted =
          !reply.lines().isEmpty() && reply.lines().stream().allMatch(it -> it.startsWith("2"));
      deliveredInClear |= accepted && !message.secured();
      deliveredProtected |= accepted && message.secured();
      unanswered = null;
    }
  }

  /**
   * How a disclosure in clear that comes next would have come about, as far as this session goes.
   */
  private @Nullable Fallback fallbackNow() {
    if (saidHello) {
      return Fallback.BROKEN_CONNECTION;
    }
    return saidStartTls || !tlsOffered ? Fallback.SAME_SESSION : null;
  }

  Session session() {
    return session;
  }

  Disclosed disclosed() {
    return disclosed;
  }

  boolean disclosedInClear() {
    return !disclosed.inClear().isEmpty();
  }

  /** How it fell back, if this session shows that alone. */
  Optional<Fallback> fallbackWithin() {
    return Optional.ofNullable(within);
  }

  boolean triedTls() {
    return saidStartTls || saidHello;
  }

  boolean startedHandshake() {
    return saidHello;
  }

  boolean sawAlert() {
    return alert;
  }

  boolean deliveredInClear() {
    return deliveredInClear;
  }

  boolean deliveredProtected() {
    return deliveredProtected;
  }

  /** A bug of ours struck. */
  boolean failed() {
    return failed;
  }

  /** When the handshake was complete, if it ever was. */
  Optional<Duration> secured() {
    return Optional.ofNullable(secured);
  }

  /** The names of the faults that fired, in order. */
  Set<String> fired() {
    return fired;
  }

  /** Whether the client was lied to before TLS protected anything. */
  boolean liedToBeforeSecured() {
    return !firedBeforeSecured.isEmpty();
  }

  /**
   * Whether a lie in the certificate or in the handshake has struck: TLS is not what it should be.
   */
  boolean tlsIsDoubtful() {
    return fired.stream()
        .flatMap(name -> FaultType.named(name).stream())
        .anyMatch(type -> List.of("certificate", "handshake").contains(type.kind()));
  }

  /** When it ended, by the server's clock. */
  Instant ended() {
    List<Event> events = session.events();
    return session
        .started()
        .plus(events.isEmpty() ? Duration.ZERO : events.get(events.size() - 1).at());
  }
}
