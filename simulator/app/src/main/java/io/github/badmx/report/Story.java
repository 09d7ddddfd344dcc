package io.github.badmx.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in one scenario: one line, which opens to all that is known. */
final class Story {

  private static final Template STORY = Template.in("story.html");
  private static final Template FACT = Template.in("story-fact.html");
  private static final Template CLIENT = Template.in("story-client.html");

  private Story() {}

  static Html of(Row row) {
    Played played = row.played();
    return STORY.with(
        Map.ofEntries(
            Map.entry("classes", row.classes()),
            Map.entry("anchor", row.anchor()),
            Map.entry("symbol", row.mark().symbol()),
            Map.entry("verdict", row.verdict()),
            Map.entry("group", played.group()),
            Map.entry("name", row.shortName()),
            Map.entry("title", played.title()),
            Map.entry("outcome", Words.outcome(played.outcome())),
            Map.entry("because", played.because()),
            Map.entry("id", played.id()),
            Map.entry("policy", played.policy()),
            Map.entry("why", played.why()),
            Map.entry("facts", facts(played)),
            Map.entry("transcript", Lines.of(played.transcript())),
            Map.entry("client", client(played.client()))));
  }

  private static Html facts(Played played) {
    return fact("Should", should(played))
        .then(fact("Did", Html.text(played.because())))
        .then(fact("Mail", mail(played)))
        .then(fact("Evidence", evidence(played)))
        .then(fact("Disclosed", disclosed(played.disclosed())))
        .then(fact("Fallback", Html.text(Words.fallback(played.fallback()))));
  }

  private static Html should(Played played) {
    Html should = Html.text(Words.should(played.expected()));
    return played.source().isEmpty()
        ? should
        : should
            .then(new Html(" <span class=\"source\">"))
            .then(Sources.of(played.source()))
            .then(new Html("</span>"));
  }

  private static Html mail(Played played) {
    String came = Words.count(played.attempts(), "connection");
    String fellShort = played.fellShort() ? "; a conforming client delivers" : "";
    return Html.text("%s, in %s%s".formatted(Words.outcome(played.outcome()), came, fellShort));
  }

  private static Html evidence(Played played) {
    if (played.evidence().isEmpty()) {
      return Html.NONE;
    }
    return played.evidence().stream()
        .map(it -> new Html("<li>%s</li>".formatted(Html.text(it))))
        .collect(Html.joined())
        .within("<ol>", "</ol>");
  }

  private static Html disclosed(Played.Given given) {
    return new Html(
        "<b>%s</b> in clear, <b>%s</b> inside TLS"
            .formatted(Html.text(given.inClear()), Html.text(given.insideTls())));
  }

  private static Html fact(String term, Html told) {
    return told.equals(Html.NONE) ? Html.NONE : FACT.with(Map.of("term", term, "told", told));
  }

  private static Html client(Played.@Nullable Client client) {
    if (client == null) {
      return Html.NONE;
    }
    Integer exit = client.exit();
    return CLIENT.with(
        Map.of(
            "command", ShellWords.of(client.command()),
            "output", client.output(),
            "exit", exit == null ? "had to be stopped" : "exit code " + exit,
            "millis", client.millis()));
  }
}
