package io.github.badmx.app;

import io.github.badmx.Trial;
import io.github.badmx.report.Described;
import io.github.badmx.scenario.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command with placeholders, which may stand inside a word: {@code --server {host}:{port}}.
 *
 * <p>Each word stays one word, whatever is put in; there is no shell. A brace behind a dollar sign
 * is somebody else's.
 *
 * @param words the program and its arguments
 */
record Template(List<String> words) {

  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([A-Za-z_-]+)\\}");

  private static final Set<String> KNOWN =
      new TreeSet<>(Set.of("host", "name", "port", "ca", "domain", "scenario", "mode"));

  /** Resolves everywhere, and good certificates are valid for it; clients send it in SNI. */
  private static final String NAME = "localhost";

  private static final String DOMAIN = "badmx.test";

  Template {
    words = List.copyOf(words);
  }

  /** A command that can be run as far as can be seen before it is. */
  static Template of(List<String> words) {
    if (words.isEmpty()) {
      throw new Complaint(
          "no command: put the client behind '--', as in"
              + " '-- swaks --server {host}:{port} --tls --to you@{domain}'");
    }
    Template template = new Template(words);
    words.forEach(Template::check);
    if (!PLACEHOLDER.matcher(words.get(0)).find() && !template.isThere()) {
      throw notFound(words.get(0));
    }
    return template;
  }

  static Complaint notFound(String program) {
    return new Complaint(
        "command not found: '%s' is no program that this user may run".formatted(program));
  }

  private static void check(String word) {
    Matcher matcher = PLACEHOLDER.matcher(word);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!KNOWN.contains(name)) {
        String hint =
            Nearest.to(name, KNOWN)
                .map("did you mean {%s}?"::formatted)
                .orElseGet(() -> "there are {" + String.join("} {", KNOWN) + "}");
        throw new Complaint("unknown placeholder {%s}: %s".formatted(name, hint));
      }
    }
  }

  private boolean isThere() {
    String program = words.get(0);
    if (program.contains("/") || program.contains("\\")) {
      return isProgram(Path.of(program));
    }
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(Pattern.quote(System.getProperty("path.separator", ":"))))
        .flatMap(folder -> Stream.of(program, program + ".exe").map(it -> Path.of(folder, it)))
        .anyMatch(Template::isProgram);
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /**
   * The command that plays a client to this trial.
   *
   * @param ca the file with the root to trust
   */
  List<String> fill(Trial trial, Path ca) {
    return fill(
        Map.of(
            "host", trial.host(),
            "name", NAME,
            "port", Integer.toString(trial.port()),
            "ca", ca.toString(),
            "domain", DOMAIN,
            "scenario", trial.scenario().name(),
            "mode", Described.mode(trial.scenario().tls().mode())));
  }

  List<String> fill(Map<String, String> values) {
    return words.stream()
        .map(
            word ->
                PLACEHOLDER
                    .matcher(word)
                    .replaceAll(
                        it -> Matcher.quoteReplacement(String.valueOf(values.get(it.group(1))))))
        .toList();
  }
}
