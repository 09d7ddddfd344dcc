package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.report.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aStrictClientIsSafe() throws IOException {
    Badmx run =
        Runs.strict(
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
    Played expired = Runs.played(folder.resolve("a.json"), "certificate/expired");
    assertThat(expired.outcome()).isEqualTo("refused");
    assertThat(client(expired).exit()).isEqualTo(1);
    assertThat(client(expired).output()).contains("certificate has expired");
    assertThat(Runs.played(folder.resolve("a.json"), "good/starttls").outcome())
        .isEqualTo("delivered-tls");
  }

  @Test
  void aProgramThatExitsIsRunAgainForLaterConnections() throws IOException {
    Badmx run =
        Runs.strict("--scenario", "sequence/two-failures-then-good", "--json", file("again.json"));

    assertThat(run.exit()).isZero();
    Played played = Runs.played(folder.resolve("again.json"), "sequence/two-failures-then-good");
    assertThat(played.attempts()).isEqualTo(3);
    assertThat(played.outcome()).isEqualTo("delivered-tls");
    assertThat(client(played).output()).containsPattern("(?s)--- run again.*--- run again");
  }

  @Test
  void aTrustingClientIsUnsafeIfItClaimsToVerify() {
    Badmx run = Runs.trusting("verified");

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
    Badmx run = Runs.trusting("encrypt");

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
        Runs.run(
            "verified",
            List.of("--scenario", scenario, "--json", file("a.json")),
            "python3",
            script,
            "{host}",
            "{port}",
            "{ca}",
            "{domain}");

    assertThat(run.exit()).isEqualTo(Exit.NO);
    Played leaked = Runs.played(folder.resolve("a.json"), scenario);
    assertThat(leaked.verdict()).isEqualTo("unsafe");
    assertThat(leaked.disclosed().inClear()).isEqualTo("credentials");
    assertThat(leaked.fallback()).isEqualTo(fallback);
    assertThat(leaked.transcript()).doesNotContain("my secret", "AG1lAG15");
  }

  @Test
  void swaksIsPlayedTo() {
    Clients.need("swaks");

    Badmx run =
        Runs.run(
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
    Badmx run =
        Runs.run("verified", List.of("--scenario", "certificate/expired"), "echo", "{scenario}");

    assertThat(run.exit()).isEqualTo(Exit.UNREACHED);
    assertThat(run.out())
        .containsPattern("certificate/expired +UNREACHED +none +nothing +nothing +never +no client")
        .contains("  $ echo certificate/expired\n  certificate/expired\n  (exit code 0, ");
  }

  @Test
  void aCommandThatHangsIsStopped() throws IOException {
    Badmx run =
        Runs.run(
            "verified",
            List.of(
                "--scenario", "certificate/expired", "--timeout", "1s", "--json", file("a.json")),
            "sleep",
            "60");

    assertThat(run.exit()).isEqualTo(Exit.UNREACHED);
    Played.Client client = client(Runs.played(folder.resolve("a.json"), "certificate/expired"));
    assertThat(client.exit()).isNull();
    assertThat(client.millis()).isBetween(1_000L, 30_000L);
  }

  @Test
  void aMailerThatOnlyQueuesIsAwaited() {
    String script = Clients.script("trusting.py");
    String later = "python3 %s $1 $2 $3 >/dev/null 2>&1 &".formatted(script);

    Badmx run =
        Runs.run(
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
        Runs.run("verified", List.of("--scenario", "good/starttls"), "echo", "@" + file("words"));

    assertThat(run.out()).contains("$ echo @" + file("words") + "\n");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static Played.Client client(Played played) {
    return Objects.requireNonNull(played.client());
  }
}
