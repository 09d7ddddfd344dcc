package io.github.badmx.verdict;

import static io.github.badmx.scenario.Expectation.DELIVERS;
import static io.github.badmx.scenario.Expectation.MAY_DO_EITHER;
import static io.github.badmx.scenario.Expectation.REFUSES;
import static io.github.badmx.scenario.Policy.OPPORTUNISTIC;
import static io.github.badmx.scenario.Policy.VERIFIED;
import static io.github.badmx.verdict.Verdict.Result.SAFE;
import static io.github.badmx.verdict.Verdict.Result.UNREACHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Expired;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a client came far enough to be judged. */
class ReachedTest {

  private static final Scenario EXPIRED =
      Scenario.goodServer().fault(new Expired(Duration.ofDays(1)));

  @Test
  void aClientThatNeverStartsTlsIsNotReached() {
    Session session = Told.session().ehlo().says("QUIT").closed();

    Verdict verdict = Told.judge(EXPIRED, VERIFIED, REFUSES, session);

    assertThat(verdict.result()).isEqualTo(UNREACHED);
    assertThat(verdict.because()).contains("never started TLS");
  }

  @Test
  void whatAClientDisclosesWithoutMeetingAFaultIsNotHeldAgainstIt() {
    Session session = Told.session().ehlo().delivers().closed();

    Verdict verdict = Told.judge(EXPIRED, OPPORTUNISTIC, MAY_DO_EITHER, session);

    assertThat(verdict.result()).isEqualTo(UNREACHED);
    assertThat(verdict.evidence()).isEmpty();
    assertThat(verdict.story()).doesNotContain("tolerated");
  }

  @Test
  void noClientIsNotReached() {
    Verdict verdict = Told.judge(EXPIRED, VERIFIED, REFUSES);

    assertThat(verdict.result()).isEqualTo(UNREACHED);
    assertThat(verdict.outcome()).isEqualTo(Outcome.NONE);
  }

  @ParameterizedTest
  @EnumSource(Policy.class)
  void whereNobodyAnswersNothingCanBeDisclosed(Policy policy) {
    for (String name : List.of("network/refused", "network/black-hole")) {
      Verdict verdict = Judge.judge(Catalogue.shipped().get(name), policy, List.of());

      assertThat(verdict.result()).isEqualTo(SAFE);
      assertThat(verdict.because())
          .isEqualTo("nobody answers on this port: nothing can be disclosed");
      assertThat(verdict.fellShort()).isFalse();
    }
  }

  @Test
  void aGoodServerIsReachedByAClientHello() {
    Scenario good = Scenario.goodServer();

    assertThat(
            Told.judge(
                    good,
                    VERIFIED,
                    DELIVERS,
                    Told.session().startTls().secured().ehlo().delivers().closed())
                .result())
        .isEqualTo(SAFE);
    assertThat(
            Told.judge(good, OPPORTUNISTIC, DELIVERS, Told.session().ehlo().delivers().closed())
                .result())
        .isEqualTo(UNREACHED);
  }
}
