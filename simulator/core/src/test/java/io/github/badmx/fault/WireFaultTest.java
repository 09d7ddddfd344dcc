package io.github.badmx.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFaultTest {

  @Test
  void saysLinesWithTheirEnds() {
    Say say = new Say(Moment.CLIENT_HELLO, "450-TLS", "450 negotation failure");

    List<WireStep> steps = say.steps();

    assertThat(written(steps)).isEqualTo("450-TLS\r\n450 negotation failure\r\n");
    assertThat(steps).last().isInstanceOf(WireStep.HalfClose.class);
  }

  @Test
  void makesTheSameGarbageOfTheSameSeed() {
    Strike at = Strike.at(Moment.CLIENT_HELLO);

    List<WireStep> once = new Garbage(at, 32, 7, Then.CLOSE).steps();
    List<WireStep> again = new Garbage(at, 32, 7, Then.CLOSE).steps();
    List<WireStep> other = new Garbage(at, 32, 8, Then.CLOSE).steps();

    assertThat(written(once)).hasSize(32).isEqualTo(written(again)).isNotEqualTo(written(other));
  }

  @Test
  void readsHexWithBlanks() {
    SendHex hex = new SendHex(Strike.at(Moment.CLIENT_HELLO), "41 42\n43", Then.STALL);

    assertThat(written(hex.steps())).isEqualTo("ABC");
  }

  @Test
  void sendsAnAlertByNameOrNumber() {
    Alert named = new Alert(Moment.CLIENT_HELLO, "handshake-failure");
    Alert unknown =
        new Alert(
            Strike.at(Moment.CLIENT_HELLO),
            new AlertDescription(250),
            Alert.Level.WARNING,
            Then.GO_ON);

    assertThat(named.steps())
        .containsExactly(new WireStep.SendAlert(2, 40), new WireStep.HalfClose());
    assertThat(unknown.steps()).containsExactly(new WireStep.SendAlert(1, 250));
    assertThat(named.description()).hasToString("handshake-failure");
    assertThat(unknown.description()).hasToString("250");
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSE, HalfClose",
    "RESET, Reset",
    "STALL, FallSilent",
    "RESUME_CLEAR, ResumeInClear"
  })
  void goesOnAsItIsTold(Then then, String last) {
    Say say = new Say(Strike.at(Moment.CLIENT_HELLO), List.of("500"), then);

    assertThat(say.steps()).hasSize(2);
    assertThat(say.steps().get(1).getClass().getSimpleName()).isEqualTo(last);
  }

  @Test
  void endsWithoutAWord() {
    assertThat(new Close(Moment.STARTTLS).steps()).containsExactly(new WireStep.HalfClose());
    assertThat(new Reset(Moment.STARTTLS).steps()).containsExactly(new WireStep.Reset());
    assertThat(new Stall(Moment.STARTTLS).steps()).containsExactly(new WireStep.FallSilent());
  }

  @Test
  void refusesSentAndReadAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Strike(Moment.EHLO, 1, 1));
  }

  private static String written(List<WireStep> steps) {
    return new String(((WireStep.Write) steps.get(0)).bytes(), US_ASCII);
  }
}
