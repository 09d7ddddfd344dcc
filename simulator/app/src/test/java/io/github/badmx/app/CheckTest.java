package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void saysOkToAGoodFile() throws IOException {
    Path good = file("good.yaml", "id: 9001\ntitle: Mine\n");

    Badmx check = Badmx.run("check", good.toString());

    assertThat(check.exit()).isZero();
    assertThat(check.out()).isEqualTo(good + ": ok\n");
  }

  @Test
  void saysEverythingThatIsWrongAndWhere() throws IOException {
    Path good = file("good.yaml", "id: 9001\ntitle: Mine\n");
    Path bad = file("bad.yaml", "id: 9002\ntitel: Typo\nfaults:\n  - expird: {}\n");

    Badmx check = Badmx.run("check", folder.toString());

    assertThat(check.exit()).isEqualTo(Exit.USAGE);
    assertThat(check.out()).isEqualTo(good + ": ok\n");
    assertThat(check.err())
        .contains(bad + ":2:1: ", "did you mean 'title'?")
        .contains(bad + ":4:5: ", "did you mean 'expired'?");
  }

  @Test
  void saysWhenAnIdIsTaken() throws IOException {
    Path clash = file("mine.yaml", "id: 2\ntitle: Mine\n");

    Badmx check = Badmx.run("check", clash.toString());

    assertThat(check.exit()).isEqualTo(Exit.USAGE);
    assertThat(check.err()).contains(clash + ":1:1: '2' is taken by");
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    Badmx check = Badmx.run("check", "no-such.yaml");

    assertThat(check.exit()).isEqualTo(Exit.USAGE);
    assertThat(check.err()).isEqualTo("no-such.yaml: cannot be read: no such file or folder\n");
  }

  @Test
  void servesNoFileThatIsWrong() throws IOException {
    Path bad = file("bad.yaml", "id: 9002\n");

    Badmx serve = Badmx.run("serve", "--base-port", "0", "--file", bad.toString());

    assertThat(serve.exit()).isEqualTo(Exit.USAGE);
    assertThat(serve.err()).startsWith(bad + ":1:1: ");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
