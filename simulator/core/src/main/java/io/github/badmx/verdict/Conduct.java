package io.github.badmx.verdict;

import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a client did when a scenario was played to it, without times and chance: the same client
 * does the same the next time.
 *
 * @param verdict what was thought of it
 * @param outcome what became of the mail
 * @param fallback how it came to disclose something in clear, if it did
 * @param sessions a line for each connection, alike ones in a row told once: {@code EHLO STARTTLS
 *     [expired] TLSv1.3 | EHLO MAIL RCPT DATA (message) QUIT}; what stands behind the bar is inside
 *     TLS, a fault in brackets, a refusal as its code
 */
public record Conduct(
    Verdict.Result verdict, Outcome outcome, Fallback fallback, List<String> sessions) {

  private static final String PROTECTED = "|";

  public Conduct {
    sessions = List.copyOf(sessions);
  }

  /** What a verdict was given on. */
  public static Conduct of(Verdict verdict) {
    List<String> sessions = new ArrayList<>();
    verdict.sessions().forEach(session -> addUnlessAgain(sessions, line(session)));
    return new Conduct(verdict.result(), verdict.outcome(), verdict.fallback(), sessions);
  }

  private static String line(Session session) {
    List<String> words = new ArrayList<>();
    session.events().forEach(event -> addUnlessAgain(words, word(event)));
    return words.isEmpty() ? "(nothing)" : String.join(" ", words);
  }

  private static void addUnlessAgain(List<String> all, String next) {
    if (!next.isEmpty() && (all.isEmpty() || !all.get(all.size() - 1).equals(next))) {
      all.add(next);
    }
  }

  private static String word(Event event) {
    if (event instanceof Event.LineIn line) {
      return verb(line.line());
    }
    if (event instanceof Event.ReplyOut reply) {
      return reply.lines().stream().findFirst().map(Conduct::refusal).orElse("");
    }
    if (event instanceof Event.FaultFired lie) {
      return "[" + lie.fault() + "]";
    }
    if (event instanceof Event.Secured secured) {
      return secured.version() + " " + PROTECTED;
    }
    return event instanceof Event.MessageIn ? "(message)" : "";
  }

  private static String refusal(String line) {
    String code = line.split("[ -]", 2)[0];
    return code.matches("[45]\\d\\d") ? code : "";
  }

  private static String verb(String line) {
    String[] words = line.trim().split("\\s+", 3);
    String verb = words[0].toUpperCase(Locale.ROOT);
    return verb.equals("AUTH") && words.length > 1
        ? verb + " " + words[1].toUpperCase(Locale.ROOT)
        : verb;
  }
}
