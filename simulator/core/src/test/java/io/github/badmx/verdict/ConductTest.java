package io.github.badmx.verdict;

import static io.github.badmx.verdict.Told.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductTest {

  @Test
  void tellsARefusalAsItsCode() {
    assertThat(conduct(session().says("EHLO a.test").hears("502 no")).sessions())
        .containsExactly("EHLO 502");
  }

  @Test
  void anAnswerWithoutALineIsNoRefusal() {
    assertThat(conduct(session().says("EHLO a.test").hears()).sessions()).containsExactly("EHLO");
  }

  @Test
  void anAnswerWithoutALineAcceptsNoMessage() {
    Conduct conduct = conduct(session().startTls().secured().message(null).hears());

    assertThat(conduct.outcome()).isEqualTo(Outcome.REFUSED);
  }

  private static Conduct conduct(Told told) {
    return Conduct.of(Judge.judge(Scenario.goodServer(), Policy.VERIFIED, List.of(told.closed())));
  }
}
