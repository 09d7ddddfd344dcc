package io.github.badmx.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what was played to a person, from what reports know of it. */
public final class Told {

  private Told() {}

  /** What the client should have done and what it did: three or four lines. */
  public static String headline(Played played) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s played to a client that claims %s"
            .formatted(upper(played.verdict()), played.scenario(), upper(played.policy())));
    lines.add(
        "  should   %s%s".formatted(Words.should(played.expected()), source(played.source())));
    lines.add(
        "  %s      %s"
            .formatted(played.verdict().equals("safe") ? "did" : "but", played.because()));
    if (!played.fallback().equals("never")) {
      lines.add("  fell back to clear text: " + played.fallback().replace('-', ' '));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Headline and transcript. */
  public static String story(Played played) {
    return headline(played) + "\n" + played.transcript();
  }

  /** The command, how it ended, and what it wrote; empty if there was none. */
  public static String client(Played played) {
    Played.Client client = played.client();
    if (client == null) {
      return "";
    }
    Integer exit = client.exit();
    return "$ %s\n%s(%s, %d ms)\n"
        .formatted(
            ShellWords.of(client.command()),
            client.output().isEmpty() || client.output().endsWith("\n")
                ? client.output()
                : client.output() + "\n",
            exit == null ? "had to be stopped" : "exit code " + exit,
            client.millis());
  }

  private static String source(List<String> source) {
    return source.isEmpty() ? "" : "   (" + String.join(", ", source) + ")";
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
