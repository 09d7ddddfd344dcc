package io.github.badmx.proof;

import static io.github.badmx.proof.Client.Around.OVER_IPV6;
import static io.github.badmx.proof.Client.Around.TEN_MINUTES_LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.PortFault;
import io.github.badmx.scenario.Caller;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.Coverage;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.Turn;
import io.github.badmx.session.Event.Ending;
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

  private static Path directory;
  private static Host host;

  @BeforeAll
  static void start(@TempDir Path temporary) {
    directory = temporary;
    host = new Host("127.0.0.1", directory);
  }

  @AfterAll
  @SuppressWarnings("SystemOut") // so that whoever builds sees it
  static void stop() {
    host.close();
    System.out.printf(
        "%d of %d scenarios proven. %s%n",
        PROVEN.get(), wantedNames().count(), Coverage.of(Catalogue.shipped().all()).summary());
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

  /** On a server of its own where the clock is put forward. */
  private static void strictClientNotices(Proof proof, Scenario scenario) {
    boolean later =
        proof.then().stream().anyMatch(it -> Client.of(it.client()).is(TEN_MINUTES_LATER));
    if (later) {
      try (Host own = new Host("127.0.0.1", directory)) {
        strictClientNotices(proof, scenario, own);
      }
    } else if (Client.of(proof.strict()).is(OVER_IPV6)) {
      assumeTrue(Host.has("::1"), "this machine has no IPv6: skipped");
      try (Host six = new Host("::1", directory)) {
        strictClientNotices(proof, scenario, six);
      }
    } else {
      strictClientNotices(proof, scenario, host);
    }
  }

  private static void strictClientNotices(Proof proof, Scenario scenario, Host on) {
    try (Stand stand = new Stand(scenario, on)) {
      Play play = stand.next(proof.strict());

      assertThat(play.output().text()).as(play.toString()).contains(proof.says());
      firedWhatWasDue(play, scenario);
      if (proof.silence()) {
        assertThat(play.ending()).as(play.toString()).isEqualTo(Ending.CLIENT_CLOSED);
      }
      othersFollow(proof, scenario, stand);
    }
  }

  /** Every lie of all connections, and where the first one is chosen, those of one entry. */
  private static void firedWhatWasDue(Play play, Scenario scenario) {
    assertThat(play.fired()).as(play.toString()).containsAll(names(scenario.faults(1)));
    List<Turn> choosy = scenario.connections().stream().filter(it -> it.when() != null).toList();
    if (!choosy.isEmpty() && scenario.turn(Caller.number(1)).isEmpty() && !isLate(choosy)) {
      assertThat(choosy)
          .as(play.toString())
          .anyMatch(turn -> play.fired().containsAll(names(turn.faults())));
    }
  }

  /** Whether none of these can be for the very first connection. */
  private static boolean isLate(List<Turn> turns) {
    return turns.stream().map(Turn::when).allMatch(when -> when != null && !when.after().isZero());
  }

  private static List<String> names(List<Fault> faults) {
    return faults.stream().filter(fault -> !(fault instanceof PortFault)).map(Fault::name).toList();
  }

  private static void othersFollow(Proof proof, Scenario scenario, Stand stand) {
    Optional<String> elsewhere =
        proof.then().stream().flatMap(it -> it.elsewhere().stream()).findFirst();
    if (elsewhere.isPresent()) {
      assertThat(Path.of("src/test/java/io/github/badmx/proof", elsewhere.get() + ".java"))
          .content()
          .contains('"' + proof.scenario() + '"');
      return;
    }
    assertThat(proof.then())
        .as("rows with + in proofs.tsv, for the second connection and those after it")
        .hasSizeGreaterThanOrEqualTo(scenario.connectionsToMeetAll() - 1);
    for (Proof.Next next : proof.then()) {
      Play play = stand.next(next.client());

      assertThat(play.output().text()).as(play.toString()).contains(next.says());
      assertThat(play.fired()).as(play.toString()).isEqualTo(next.faults());
      assertThat(play.result()).as(play.toString()).isEqualTo(next.result());
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
    return Play.of(scenario, host, client);
  }
}
