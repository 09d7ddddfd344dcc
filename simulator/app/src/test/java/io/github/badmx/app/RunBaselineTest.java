package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of a baseline, and a baseline of a run. */
class RunBaselineTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aBaselineAcceptsWhatItHasAndNothingElse() throws IOException {
    assertThat(Runs.trusting("verified", "--write-baseline", file("b.yaml")).exit())
        .isEqualTo(Exit.NO);

    Badmx same = Runs.trusting("verified", "--baseline", file("b.yaml"));
    Badmx changed =
        Runs.strict(
            "--scenario",
            "certificate/expired",
            "--baseline",
            file("b.yaml"),
            "--junit",
            file("b.xml"));

    assertThat(same.exit()).isZero();
    assertThat(same.out())
        .containsPattern("certificate/expired +UNSAFE .* known; session 1 sent")
        .endsWith("1 played: 1 unsafe\nAgainst the baseline: no change, 1 known not to be safe\n");
    assertThat(changed.exit()).isEqualTo(Exit.NO);
    assertThat(changed.out())
        .contains("Against the baseline: 1 changed\n")
        .contains("Changed\ncertificate/expired\n  - verdict: unsafe\n  - outcome: delivered-tls\n")
        .contains("  + verdict: safe\n  + outcome: refused\n")
        .endsWith("run this again with --write-baseline instead of --baseline.\n");
    assertThat(Files.readString(folder.resolve("b.xml"))).contains("type=\"changed\"");
  }

  @Test
  void aBaselineKeepsWhatIsNotPlayed() throws IOException {
    Runs.strict("--scenario", "certificate/expired", "--write-baseline", file("b.yaml"));
    Runs.strict("--scenario", "good/starttls", "--write-baseline", file("b.yaml"));

    assertThat(Files.readString(folder.resolve("b.yaml")))
        .startsWith("policy: verified\nscenarios:\n  certificate/expired:\n    verdict: safe\n")
        .contains("  good/starttls:\n    verdict: safe\n    outcome: delivered-tls\n");
  }

  @Test
  void aBaselineOfAnotherPolicyIsLeftAlone() throws IOException {
    Runs.trusting("verified", "--write-baseline", file("b.yaml"));
    String before = Files.readString(folder.resolve("b.yaml"));

    for (String option : List.of("--baseline", "--write-baseline")) {
      Badmx run = Runs.trusting("encrypt", option, file("b.yaml"));

      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err())
          .isEqualTo(
              "badmx run: %s is of a client that claims verified, not encrypt: each policy has a"
                      .formatted(file("b.yaml"))
                  + " file of its own\n");
    }
    assertThat(Files.readString(folder.resolve("b.yaml"))).isEqualTo(before);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
