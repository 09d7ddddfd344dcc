package io.github.badmx.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Fault;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code decisions.tsv}: group by group, policy by policy, every way of falling back. */
class DecisionTableTest {

  private static final Duration AT_ONCE = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofMinutes(30);

  /**
   * A row.
   *
   * @param source where it stands that it must be so
   */
  record Row(Scenario scenario, Policy policy, String way, String verdict, String source) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      Policy policy =
          Stream.of(Policy.values())
              .filter(it -> it.yamlName().equals(cells[1]))
              .findFirst()
              .orElseThrow();
      return new Row(Catalogue.shipped().get(cells[0]), policy, cells[2], cells[3], cells[4]);
    }

    @Override
    public String toString() {
      return "%s, %s, %s: %s (%s)"
          .formatted(scenario.name(), policy.yamlName(), way, verdict, source);
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DecisionTableTest.class.getResourceAsStream("decisions.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isJudged(Row row) {
    Verdict verdict = Judge.judge(row.scenario(), row.policy(), sessions(row));

    assertThat(verdict.result().label()).as(verdict.story()).isEqualTo(row.verdict());
    assertThat(row.source()).matches("RFC \\d{4} §\\d.*");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theWayIsRecognized(Row row) {
    Verdict verdict = Judge.judge(row.scenario(), row.policy(), sessions(row));

    String expected = row.way().equals("trusts") ? "never" : row.way();
    assertThat(verdict.fallback().label()).as(verdict.story()).isEqualTo(expected);
  }

  @Test
  void everyGroupPolicyAndWayHasARow() throws IOException {
    List<String> ways =
        Stream.concat(Stream.of(Fallback.values()).map(Fallback::label), Stream.of("trusts"))
            .toList();
    Stream<String> due =
        Catalogue.shipped().entries().stream()
            .map(CatalogueEntry::group)
            .distinct()
            .flatMap(
                group ->
                    Stream.of(Policy.values())
                        .flatMap(policy -> ways.stream().map(way -> group + policy + way)));

    assertThat(rows().stream().map(row -> row.scenario().group() + row.policy() + row.way()))
        .containsExactlyInAnyOrderElementsOf(due.toList());
  }

  private static List<Session> sessions(Row row) {
    Scenario scenario = row.scenario();
    return switch (row.way()) {
      case "never" -> List.of(struck(scenario).breaks().closed());
      case "same-session" ->
          List.of(
              fires(Told.session().ehlo().says("STARTTLS"), scenario)
                  .hears("454 4.7.0 not now")
                  .delivers()
                  .closed());
      case "at-once" -> List.of(struck(scenario).breaks().closed(), inClear(AT_ONCE));
      case "later" -> List.of(struck(scenario).breaks().closed(), inClear(LATER));
      case "after-alert" ->
          List.of(struck(scenario).isAlerted(40).breaks().closed(), inClear(AT_ONCE));
      case "broken-connection" -> List.of(struck(scenario).breaks().delivers().closed());
      case "trusts" -> List.of(struck(scenario).secured().ehlo().delivers().closed());
      default -> throw new IllegalArgumentException(row.way());
    };
  }

  private static Told struck(Scenario scenario) {
    return fires(Told.session().startTls(), scenario);
  }

  private static Told fires(Told session, Scenario scenario) {
    scenario.faults(1).stream().map(Fault::name).forEach(session::fault);
    return session;
  }

  private static Session inClear(Duration after) {
    return Told.session(2, after).ehlo().delivers().closed();
  }
}
