package io.github.badmx.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a client has given away, and the first event that proves each part of it.
 *
 * <p>A pure fold over events: more of them never disclose less.
 *
 * @param inClear what everybody on the way could read
 * @param protectedByTls what only the server could read, whoever it was
 */
public record Disclosed(Map<What, Event> inClear, Map<What, Event> protectedByTls) {

  /** The parts of a mail that a policy may protect, the gravest last. */
  public enum What {
    /** Nothing beyond the client's name. */
    NOTHING,
    /** Sender or recipients: MAIL or RCPT was said. */
    ENVELOPE,
    /** The content, all of it or its beginning. */
    MESSAGE,
    /**
     * A user's secret, or what it can be computed from: AUTH with a response (RFC 4954). Worse than
     * a message, since it gives away those that are still to come.
     */
    CREDENTIALS
  }

  /** What a client has given away that has said nothing. */
  public static final Disclosed NOTHING = new Disclosed(Map.of(), Map.of());

  public Disclosed {
    inClear = Collections.unmodifiableMap(inClear);
    protectedByTls = Collections.unmodifiableMap(protectedByTls);
  }

  /** What these events disclose. */
  public static Disclosed by(List<Event> events) {
    Disclosed disclosed = NOTHING;
    for (Event event : events) {
      disclosed = disclosed.and(event);
    }
    return disclosed;
  }

  /** This and what one more event discloses; the same object where that is nothing new. */
  public Disclosed and(Event event) {
    What what = what(event);
    boolean secured = secured(event);
    if (what == What.NOTHING || (secured ? protectedByTls : inClear).containsKey(what)) {
      return this;
    }
    return secured
        ? new Disclosed(inClear, with(protectedByTls, what, event))
        : new Disclosed(with(inClear, what, event), protectedByTls);
  }

  /** The gravest that everybody could read. */
  public What worstInClear() {
    return worst(inClear);
  }

  /** The gravest that only the server could read. */
  public What worstProtected() {
    return worst(protectedByTls);
  }

  private static What worst(Map<What, Event> parts) {
    return parts.keySet().stream().max(What::compareTo).orElse(What.NOTHING);
  }

  private static Map<What, Event> with(Map<What, Event> parts, What what, Event proof) {
    Map<What, Event> more = new EnumMap<>(What.class);
    more.putAll(parts);
    more.put(what, proof);
    return more;
  }

  private static What what(Event event) {
    if (event instanceof Event.LineIn line) {
      return what(line.line());
    }
    if (event instanceof Event.MessageIn) {
      return What.MESSAGE;
    }
    return event instanceof Event.MessagePartIn part && part.bytes() > 0
        ? What.MESSAGE
        : What.NOTHING;
  }

  private static What what(String line) {
    String[] words = line.trim().split("\\s+", 3);
    return switch (words[0].toUpperCase(Locale.ROOT)) {
      case "MAIL", "RCPT" -> What.ENVELOPE;
      case "AUTH" -> words.length > 2 ? What.CREDENTIALS : What.NOTHING;
      case Event.LineIn.REDACTED -> What.CREDENTIALS;
      default -> What.NOTHING;
    };
  }

  private static boolean secured(Event event) {
    return (event instanceof Event.LineIn line && line.secured())
        || (event instanceof Event.MessageIn message && message.secured())
        || (event instanceof Event.MessagePartIn part && part.secured());
  }
}
