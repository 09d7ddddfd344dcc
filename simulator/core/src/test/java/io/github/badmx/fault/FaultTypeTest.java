package io.github.badmx.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTypeTest {

  static Stream<FaultType> ourFaults() {
    return FaultType.all().stream().filter(type -> !type.kind().equals("handshake"));
  }

  @Test
  void takesItsNameFromTheRecord() {
    Fault fault = new HideStarttls();

    FaultType type = FaultType.of(fault);

    assertThat(type.name()).isEqualTo("hide-starttls");
    assertThat(type.kind()).isEqualTo("dialogue");
    assertThat(FaultType.named("hide-starttls")).contains(type);
  }

  @Test
  void takesItsParametersFromTheComponents() {
    FaultType say = FaultType.named("say").orElseThrow();

    assertThat(say.parameters())
        .extracting(Parameter::name)
        .containsExactly("at", "sent", "read", "nth", "text", "then");
    assertThat(say.parameters())
        .extracting(Parameter::defaultText)
        .containsExactly(null, "0", "0", "1", null, "close");
  }

  @Test
  void makesAFaultOfValuesAndDefaults() {
    FaultType expired = FaultType.named("expired").orElseThrow();

    assertThat(expired.create(Map.of())).isEqualTo(new Expired(Duration.ofDays(1)));
    assertThat(expired.create(Map.of("by", Duration.ofHours(2))))
        .isEqualTo(new Expired(Duration.ofHours(2)));
  }

  @Test
  void putsTheStrikeTogether() {
    FaultType close = FaultType.named("close").orElseThrow();

    Fault fault = close.create(Map.of("at", Moment.SERVER_HELLO, "sent", 200));

    assertThat(fault).isEqualTo(new Close(new Strike(Moment.SERVER_HELLO, 200, 0)));
  }

  @Test
  void passesOnWhatTheRecordObjectsTo() {
    FaultType say = FaultType.named("say").orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> say.create(Map.of("at", Moment.EHLO, "text", List.of())))
        .withMessage("there is nothing to say: give it a 'text'");
  }

  /** A component called {@code name} would stand in for the fault's own name. */
  @Test
  void leavesTheFaultItsName() {
    assertThat(FaultType.all())
        .flatExtracting(FaultType::parameters)
        .extracting(Parameter::name)
        .doesNotContain("name");
    assertThat(new WrongName().name()).isEqualTo("wrong-name");
  }

  @ParameterizedTest
  @MethodSource("ourFaults")
  void saysWhatItDoesAndWhereTheRuleStands(FaultType type) {
    assertThat(type.summary()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(100);
    assertThat(type.source()).matches("RFC \\d+ §[0-9A-Za-z.()]+");
  }
}
