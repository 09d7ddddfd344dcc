package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Map<String, String> VALUES =
      Map.of("host", "127.0.0.1", "port", "4711", "ca", "/tmp/a $1 b.pem", "domain", "badmx.test");

  @Test
  void fillsInWholeWordsAndPartsOfWords() {
    Template template =
        new Template(List.of("swaks", "--server={host}:{port}", "{ca}", "a@{domain}"));

    assertThat(template.fill(VALUES))
        .containsExactly("swaks", "--server=127.0.0.1:4711", "/tmp/a $1 b.pem", "a@badmx.test");
  }

  @Test
  void leavesAloneWhatIsNoPlaceholder() {
    List<String> words = List.of("sh", "-c", "echo ${host} {} {1} { port } '{\"a\": 1}'");

    assertThat(Template.of(words).fill(VALUES)).isEqualTo(words);
  }
}
