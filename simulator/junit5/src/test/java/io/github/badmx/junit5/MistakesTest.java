package io.github.badmx.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A mistake is told with its name and the way out. */
class MistakesTest {

  @Test
  void anUnknownScenario() {
    assertThat(Run.of(UnknownScenario.class).failure())
        .contains("unknown scenario 'certificate/expird': did you mean 'certificate/expired'?")
        .contains("misspelled");
  }

  @BadMxTest
  static class UnknownScenario {
    @Test
    @Play("certificate/expird")
    void misspelled(Trial trial) {}
  }

  @Test
  void aTrialThatNothingIsSaidOf() {
    assertThat(Run.of(NothingToPlay.class).failure())
        .contains("nothing says what this trial plays")
        .contains("@Play(\"certificate/expired\")");
  }

  @BadMxTest
  static class NothingToPlay {
    @Test
    void what(Trial trial) {}
  }

  @Test
  void everyScenarioOfAnOrdinaryTest() {
    assertThat(Run.of(NotParameterized.class).failure()).contains("of a @ParameterizedTest only");
  }

  @BadMxTest
  static class NotParameterized {
    @Test
    @EveryScenario(group = "good")
    void once(Trial trial) {}
  }

  @Test
  void anUnknownGroup() {
    assertThat(Run.of(UnknownGroup.class).failure())
        .contains("no scenario is of group 'certificates': did you mean 'certificate'?");
  }

  @BadMxTest
  static class UnknownGroup {
    @ParameterizedTest
    @EveryScenario(group = "certificates")
    void none(Trial trial) {}
  }

  @Test
  void anUnknownGroupThatIsLikeNone() {
    assertThat(Run.of(NoGroup.class).failure())
        .contains("no scenario is of group 'x': there are ")
        .contains("certificate, ");
  }

  @BadMxTest
  static class NoGroup {
    @ParameterizedTest
    @EveryScenario(group = "x")
    void none(Trial trial) {}
  }

  @Test
  void anUnknownCause() {
    assertThat(Run.of(UnknownCause.class).failure())
        .contains("no scenario is of cause 'expired-crt': did you mean 'expired-cert'?");
  }

  @BadMxTest
  static class UnknownCause {
    @ParameterizedTest
    @EveryScenario(cause = "expired-crt")
    void none(Trial trial) {}
  }

  @Test
  void wordsThatNoScenarioFitsTogether() {
    assertThat(Run.of(Nothing.class).failure())
        .contains("no scenario fits all of")
        .contains("expired-cert")
        .contains("leave out one of the attributes");
  }

  @BadMxTest
  static class Nothing {
    @ParameterizedTest
    @EveryScenario(group = "good", cause = "expired-cert")
    void none(Trial trial) {}
  }

  @Test
  void aClassWithoutAServer() {
    assertThat(Run.of(NoServer.class).failure())
        .contains("NoServer has no server: annotate the class with @BadMxTest");
  }

  static class NoServer {
    @ParameterizedTest
    @EveryScenario(group = "good")
    void none(Trial trial) {}
  }
}
