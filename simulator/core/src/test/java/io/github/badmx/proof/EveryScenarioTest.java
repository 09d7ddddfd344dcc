package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.fault.Fault;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped scenario fails a strict client for the stated reason, lets a trusting one (or its
 * good twin the strict one) through, and each of its faults fires.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EveryScenarioTest {

  private static final Map<String, Proof> PROOFS = Proof.all();
  private static final AtomicInteger PROVEN = new AtomicInteger();

  private static BadMx mx;
  private static Path roots;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    mx = BadMx.start();
    roots = Files.writeString(directory.resolve("roots.pem"), mx.rootPem());
  }

  @AfterAll
  static void stop(TestReporter reporter, TestInfo info) {
    mx.close();
    String count = "%d of %d scenarios proven".formatted(PROVEN.get(), wantedNames().count());
    reporter.publishEntry(info.getDisplayName(), count);
  }

  private static Stream<String> names() {
    return Catalogue.shipped().entries().stream().map(CatalogueEntry::name);
  }

  /** All, or those that {@code -Dproof.only=REGEX} finds. */
  static Stream<String> wantedNames() {
    return names().filter(Pattern.compile(System.getProperty("proof.only", "")).asPredicate());
  }

  @Test
  void everyRowIsOfAScenarioThatShips() {
    assertThat(names().toList()).containsAll(PROOFS.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wantedNames")
  void isProven(String name) {
    Proof proof = Optional.ofNullable(PROOFS.get(name)).orElseThrow(() -> missing(name));
    Scenario scenario = Catalogue.shipped().get(name);

    strictClientNotices(proof, scenario);
    somebodyGetsThrough(proof, scenario);

    PROVEN.incrementAndGet();
  }

  private static AssertionError missing(String name) {
    return new AssertionError(name + " has no row in proofs.tsv: it counts as missing");
  }

  private static void strictClientNotices(Proof proof, Scenario scenario) {
    Play play = play(scenario, proof.strict());

    List<String> faults = scenario.faults(1).stream().map(Fault::name).toList();
    assertThat(play.output().text()).as(play.toString()).contains(proof.says());
    assertThat(play.fired()).as(play.toString()).containsAll(faults);
    if (proof.silence()) {
      assertThat(play.ending()).as(play.toString()).isEqualTo(Ending.CLIENT_CLOSED);
    }
  }

  private static void somebodyGetsThrough(Proof proof, Scenario scenario) {
    if (proof.silence()) {
      return;
    }
    Play play =
        proof
            .twin()
            .map(twin -> play(Catalogue.shipped().get(twin), proof.strict()))
            .orElseGet(() -> play(scenario, proof.trusting()));

    assertThat(play.result()).as(play.toString()).isEqualTo(proof.result());
    assertThat(play.output().exit()).as(play.toString()).isZero();
  }

  private static Play play(Scenario scenario, String client) {
    return Play.of(scenario, mx, roots, Client.of(client));
  }
}
