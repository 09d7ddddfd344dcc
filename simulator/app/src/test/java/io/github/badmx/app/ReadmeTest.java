package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's {@code badmx run} is run, and says what the README shows. */
class ReadmeTest {

  private static final Pattern SHOWN =
      Pattern.compile(
          "\\$ badmx (run .*?-- .*?)\\n(SCENARIO.*?\\d+ played: .*?)\\n", Pattern.DOTALL);

  @Test
  void showsARunAsItIs() throws IOException {
    Clients.need("swaks");
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("../../README.md")));
    assertThat(shown.find()).isTrue();
    List<String> words = List.of(shown.group(1).replace("\\\n", " ").trim().split("\\s+"));

    Badmx run = Badmx.run(words.toArray(String[]::new));

    assertThat(firstColumns(run.out())).containsAll(firstColumns(shown.group(2)));
    assertThat(run.out()).contains(shown.group(2).substring(shown.group(2).lastIndexOf('\n') + 1));
  }

  /** Of a table: all but its note, which has times in it. */
  private static List<String> firstColumns(String text) {
    return text.lines()
        .filter(line -> line.matches("[a-z0-9-]+/.*"))
        .map(line -> line.replaceAll(" +", " ").split(" session ", 2)[0])
        .toList();
  }
}
