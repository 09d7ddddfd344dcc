package io.github.badmx.verdict;

import io.github.badmx.scenario.Expectation;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a verdict to a person.
 *
 * <pre>
 * UNSAFE  certificate/expired played to a VERIFIED client
 *   should   refuse: disclose nothing beyond EHLO   (RFC 5280 §6.1.3(a)(2))
 *   but      session 1 sent MAIL FROM inside TLS, 41 ms after the handshake
 *
 *      0 ms  S  220 mx.badmx.test ESMTP
 *      3 ms  C  EHLO mailer.example
 *     72 ms  c  MAIL FROM:&lt;news@example&gt;        &lt;-- UNSAFE
 * </pre>
 */
public final class Story {

  private static final int MARGIN = 64;

  private Story() {}

  /** Headline, what was due, what came instead, and the transcript of every session. */
  public static String of(Verdict verdict) {
    return headline(verdict) + "\n" + transcripts(verdict);
  }

  /** The story without its transcripts: three or four lines, each with its line end. */
  public static String headline(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s played to a client that claims %s"
            .formatted(
                verdict.result(),
                verdict.scenario().name(),
                verdict.policy().yamlName().toUpperCase(Locale.ROOT)));
    lines.add("  should   %s%s".formatted(should(verdict.expected()), source(verdict)));
    lines.add(
        "  %s      %s"
            .formatted(verdict.result() == Verdict.Result.SAFE ? "did" : "but", verdict.because()));
    if (verdict.fallback() != Fallback.NEVER) {
      lines.add(
          "  fell back to clear text: %s".formatted(verdict.fallback().label().replace('-', ' ')));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String should(Expectation expected) {
    return switch (expected) {
      case REFUSES -> "refuse: disclose nothing that its policy protects";
      case DELIVERS -> "deliver the message";
      case RETRIES -> "try again until the peer has recovered, then deliver";
      case MAY_DO_EITHER -> "deliver or refuse: both conform";
    };
  }

  private static String source(Verdict verdict) {
    List<String> source = verdict.scenario().source();
    return source.isEmpty() ? "" : "   (" + String.join(", ", source) + ")";
  }

  /** What happened in every session, with a mark at each event that decided. */
  public static String transcripts(Verdict verdict) {
    List<Session> sessions = verdict.sessions();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.size() > 1) {
        text.append(i == 0 ? "" : "\n");
        text.append("  session %d of %d\n".formatted(i + 1, sessions.size()));
      }
      text.append(transcript(sessions.get(i), verdict.evidence()));
    }
    return text.toString();
  }

  private static String transcript(Session session, List<Evidence> evidence) {
    Map<Event, Verdict.Result> marks =
        evidence.stream()
            .filter(it -> it.session() == session.number())
            .collect(
                Collectors.toMap(Evidence::event, Evidence::gravity, (first, second) -> first));
    Function<Event, String> told =
        event -> {
          Verdict.Result mark = marks.get(event);
          return mark == null ? Transcript.of(event) : marked(Transcript.of(event), mark);
        };
    String all = session.events().stream().map(told).collect(Collectors.joining());
    return session.unrecorded() == 0
        ? all
        : all + "           .  and " + session.unrecorded() + " events that were not kept\n";
  }

  private static String marked(String entry, Verdict.Result mark) {
    int end = entry.indexOf('\n');
    String first = entry.substring(0, end);
    String gap = " ".repeat(Math.max(2, MARGIN - first.length()));
    return first + gap + "<-- " + mark.label() + entry.substring(end);
  }
}
