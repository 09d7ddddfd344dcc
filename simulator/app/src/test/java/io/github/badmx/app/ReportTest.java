package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void putsPartsTogether() throws IOException {
    List<String> scenarios =
        List.of("--scenario", "certificate/expired", "--scenario", "good/starttls");
    String script = Clients.script("trusting.py");
    for (String part : List.of("1", "2")) {
      List<String> options = new ArrayList<>(scenarios);
      options.addAll(List.of("--shard", part + "/2", "--json", file(part + ".json")));
      Runs.run("verified", options, "python3", script, "{host}", "{port}", "{domain}");
    }

    Badmx report =
        Badmx.run(
            "report",
            file("1.json"),
            file("2.json"),
            "--json",
            file("all.json"),
            "--junit",
            file("all.xml"),
            "--html",
            file("all.html"),
            "--all");

    assertThat(report.out()).contains("2 played: 1 safe, 1 unsafe\n", "<-- unsafe");
    assertThat(report.exit()).isEqualTo(Exit.NO);
    assertThat(Runs.played(folder.resolve("all.json")))
        .containsOnlyKeys("certificate/expired", "good/starttls");
    assertThat(folder.resolve("all.xml")).content().contains("type=\"unsafe\"");
    assertThat(folder.resolve("all.html")).content().contains("certificate/expired");
  }

  @Test
  void takesNothingTwice() {
    Runs.trusting("verified", "--json", file("1.json"));

    Badmx report = Badmx.run("report", file("1.json"), file("1.json"));

    assertThat(report.exit()).isEqualTo(Exit.USAGE);
    assertThat(report.err())
        .isEqualTo(
            "badmx report: certificate/expired under verified stands in %1$s and in %1$s: leave one"
                    .formatted(file("1.json"))
                + " of them out, or give each run its own --shard\n");
  }

  @Test
  void readsOnlyReports() throws IOException {
    Files.writeString(folder.resolve("x.json"), "policy: verified");

    Badmx report = Badmx.run("report", file("x.json"));

    assertThat(report.exit()).isEqualTo(Exit.USAGE);
    assertThat(report.err()).contains("x.json: this is not what 'badmx run --json' writes: ");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
