package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.report.JsonReport;
import io.github.badmx.report.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aStrictClientIsSafe() throws IOException {
    Badmx run =
        strict(
            "--scenario",
            "good/starttls",
            "--scenario",
            "good/implicit-tls",
            "--scenario",
            "certificate/expired",
            "--scenario",
            "certificate/self-signed",
            "--scenario",
            "certificate/wrong-name",
            "--scenario",
            "after-220/close-after-client-hello",
            "--scenario",
            "dialogue/starttls-missing",
            "--json",
            file("a.json"));

    assertThat(run.out()).endsWith("7 played: 7 safe\n");
    assertThat(run.exit()).isZero();
    Played expired = played("a.json", "certificate/expired");
    assertThat(expired.outcome()).isEqualTo("refused");
    assertThat(client(expired).exit()).isEqualTo(1);
    assertThat(client(expired).output()).contains("certificate has expired");
    assertThat(played("a.json", "good/starttls").outcome()).isEqualTo("delivered-tls");
  }

  @Test
  void aProgramThatExitsIsRunAgainForLaterConnections() throws IOException {
    Badmx run =
        strict("--scenario", "sequence/two-failures-then-good", "--json", file("again.json"));

    assertThat(run.exit()).isZero();
    Played played = played("again.json", "sequence/two-failures-then-good");
    assertThat(played.attempts()).isEqualTo(3);
    assertThat(played.outcome()).isEqualTo("delivered-tls");
    assertThat(client(played).output()).containsPattern("(?s)--- run again.*--- run again");
  }

  @Test
  void aTrustingClientIsUnsafeIfItClaimsToVerify() {
    Badmx run = trusting("verified");

    assertThat(run.exit()).isEqualTo(Exit.NO);
    assertThat(run.out())
        .containsPattern(
            "SCENARIO +VERDICT +OUTCOME +IN CLEAR +INSIDE TLS +FALLBACK +NOTE\n"
                + "certificate/expired +UNSAFE +delivered-tls +nothing +message +never +"
                + "session 1 sent the message inside TLS, \\d+ ms after the handshake\n")
        .contains("\n1 played: 1 unsafe\n")
        .contains("UNSAFE  certificate/expired played to a client that claims VERIFIED\n")
        .contains("<-- unsafe")
        .contains("trusting.py 127.0.0.1 ")
        .contains("  (exit code 0, ");
    assertThat(run.err()).isEqualTo("1/1 played, 1 unsafe\n");
  }

  @Test
  void aTrustingClientIsSafeIfItClaimsToEncryptOnly() {
    Badmx run = trusting("encrypt");

    assertThat(run.out()).isEqualTo("1 played: 1 safe\n");
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "certificate/expired,                after-alert",
    "certificate/self-signed,            after-alert",
    "after-220/close-after-client-hello, after-alert",
    "after-220/clear-text,               at-once",
    "dialogue/starttls-missing,      same-session",
    "dialogue/starttls-454,              at-once"
  })
  void aLeakyClientIsUnsafe(String scenario, String fallback) throws IOException {
    String script = Clients.script("leaky.py");

    Badmx run =
        run(
            "verified",
            List.of("--scenario", scenario, "--json", file("a.json")),
            "python3",
            script,
            "{host}",
            "{port}",
            "{ca}",
            "{domain}");

    assertThat(run.exit()).isEqualTo(Exit.NO);
    Played leaked = played("a.json", scenario);
    assertThat(leaked.verdict()).isEqualTo("unsafe");
    assertThat(leaked.disclosed().inClear()).isEqualTo("credentials");
    assertThat(leaked.fallback()).isEqualTo(fallback);
    assertThat(leaked.transcript()).doesNotContain("my secret", "AG1lAG15");
  }

  @Test
  void swaksIsPlayedTo() {
    Clients.need("swaks");

    Badmx run =
        run(
            "encrypt",
            List.of("--scenario", "good/starttls", "--all"),
            "swaks",
            "--server",
            "{host}:{port}",
            "--helo",
            "client.test",
            "--tls",
            "--from",
            "me@{domain}",
            "--to",
            "you@{domain}");

    assertThat(run.out()).containsPattern("good/starttls +SAFE +delivered-tls +nothing +message ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aCommandThatNeverConnectsLeavesNoAnswer() {
    Badmx run = run("verified", List.of("--scenario", "certificate/expired"), "echo", "{scenario}");

    assertThat(run.exit()).isEqualTo(Exit.UNREACHED);
    assertThat(run.out())
        .containsPattern("certificate/expired +UNREACHED +none +nothing +nothing +never +no client")
        .contains("  $ echo certificate/expired\n  certificate/expired\n  (exit code 0, ");
  }

  @Test
  void aCommandThatHangsIsStopped() throws IOException {
    Badmx run =
        run(
            "verified",
            List.of(
                "--scenario", "certificate/expired", "--timeout", "1s", "--json", file("a.json")),
            "sleep",
            "60");

    assertThat(run.exit()).isEqualTo(Exit.UNREACHED);
    Played.Client client = client(played("a.json", "certificate/expired"));
    assertThat(client.exit()).isNull();
    assertThat(client.millis()).isBetween(1_000L, 30_000L);
  }

  @Test
  void aMailerThatOnlyQueuesIsAwaited() {
    String script = Clients.script("trusting.py");
    String later = "python3 %s $1 $2 $3 >/dev/null 2>&1 &".formatted(script);

    Badmx run =
        run(
            "verified",
            List.of("--scenario", "certificate/expired", "--settle", "5s"),
            "sh",
            "-c",
            later,
            "sh",
            "{host}",
            "{port}",
            "{domain}");

    assertThat(run.out()).contains("1 played: 1 unsafe");
  }

  @Test
  void aWordThatBeginsWithAnAtSignIsNoFileOfArguments() throws IOException {
    Files.writeString(folder.resolve("words"), "other");

    Badmx run =
        run("verified", List.of("--scenario", "good/starttls"), "echo", "@" + file("words"));

    assertThat(run.out()).contains("$ echo @" + file("words") + "\n");
  }

  @Test
  void aBaselineAcceptsWhatItHasAndNothingElse() throws IOException {
    assertThat(trusting("verified", "--write-baseline", file("b.yaml")).exit()).isEqualTo(Exit.NO);

    Badmx same = trusting("verified", "--baseline", file("b.yaml"));
    Badmx changed =
        strict(
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
    strict("--scenario", "certificate/expired", "--write-baseline", file("b.yaml"));
    strict("--scenario", "good/starttls", "--write-baseline", file("b.yaml"));

    assertThat(Files.readString(folder.resolve("b.yaml")))
        .startsWith("policy: verified\nscenarios:\n  certificate/expired:\n    verdict: safe\n")
        .contains("  good/starttls:\n    verdict: safe\n    outcome: delivered-tls\n");
  }

  @Test
  void aBaselineOfAnotherPolicyIsLeftAlone() throws IOException {
    trusting("verified", "--write-baseline", file("b.yaml"));
    String before = Files.readString(folder.resolve("b.yaml"));

    for (String option : List.of("--baseline", "--write-baseline")) {
      Badmx run = trusting("encrypt", option, file("b.yaml"));

      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err())
          .isEqualTo(
              "badmx run: %s is of a client that claims verified, not encrypt: each policy has a"
                      .formatted(file("b.yaml"))
                  + " file of its own\n");
    }
    assertThat(Files.readString(folder.resolve("b.yaml"))).isEqualTo(before);
  }

  @Test
  void partsArePutTogetherByReport() throws IOException {
    List<String> scenarios =
        List.of("--scenario", "certificate/expired", "--scenario", "good/starttls");
    String script = Clients.script("trusting.py");
    for (String part : List.of("1", "2")) {
      List<String> options = new ArrayList<>(scenarios);
      options.addAll(List.of("--shard", part + "/2", "--json", file(part + ".json")));
      run("verified", options, "python3", script, "{host}", "{port}", "{domain}");
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
    assertThat(played("all.json")).containsOnlyKeys("certificate/expired", "good/starttls");
    assertThat(folder.resolve("all.xml")).content().contains("type=\"unsafe\"");
    assertThat(folder.resolve("all.html")).content().contains("certificate/expired");
  }

  @Test
  void reportTakesNothingTwice() {
    trusting("verified", "--json", file("1.json"));

    Badmx report = Badmx.run("report", file("1.json"), file("1.json"));

    assertThat(report.exit()).isEqualTo(Exit.USAGE);
    assertThat(report.err())
        .isEqualTo(
            "badmx report: certificate/expired under verified stands in %1$s and in %1$s: leave one"
                    .formatted(file("1.json"))
                + " of them out, or give each run its own --shard\n");
  }

  @Test
  void reportReadsOnlyReports() throws IOException {
    Files.writeString(folder.resolve("x.json"), "policy: verified");

    Badmx report = Badmx.run("report", file("x.json"));

    assertThat(report.exit()).isEqualTo(Exit.USAGE);
    assertThat(report.err()).contains("x.json: this is not what 'badmx run --json' writes: ");
  }

  private static Badmx strict(String... options) {
    String script = Clients.script("strict.py");
    return run(
        "verified",
        Arrays.asList(options),
        "python3",
        script,
        "{host}",
        "{port}",
        "{ca}",
        "{domain}",
        "{mode}");
  }

  private static Badmx trusting(String policy, String... more) {
    String script = Clients.script("trusting.py");
    List<String> options = new ArrayList<>(List.of("--scenario", "certificate/expired"));
    options.addAll(List.of(more));
    return run(policy, options, "python3", script, "{host}", "{port}", "{domain}");
  }

  private static Badmx run(String policy, List<String> options, String... command) {
    List<String> words = new ArrayList<>(List.of("run", "--policy", policy));
    words.addAll(options);
    words.add("--");
    words.addAll(List.of(command));
    return Badmx.run(words.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Map<String, Played> played(String file) throws IOException {
    return JsonReport.parse(file, Files.readString(folder.resolve(file))).stream()
        .collect(Collectors.toMap(Played::scenario, one -> one));
  }

  private Played played(String file, String scenario) throws IOException {
    return Objects.requireNonNull(played(file).get(scenario), scenario);
  }

  private static Played.Client client(Played played) {
    return Objects.requireNonNull(played.client());
  }
}
