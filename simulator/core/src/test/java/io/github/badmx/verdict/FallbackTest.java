package io.github.badmx.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FallbackTest {

  private static final Session BROKEN = Told.session().startTls().fault("close").breaks().closed();

  private static Fallback of(Session... sessions) {
    return Fallback.of(Stream.of(sessions).map(Attempt::new).toList());
  }

  private static Session clear(Duration after) {
    return Told.session(2, after).ehlo().delivers().closed();
  }

  @Test
  void whoeverDisclosesNothingInClearNeverFellBack() {
    assertThat(of(BROKEN, BROKEN)).isEqualTo(Fallback.NEVER);
    assertThat(of(Told.session().startTls().secured().ehlo().delivers().closed()))
        .isEqualTo(Fallback.NEVER);
  }

  @Test
  void whoeverNeverTriesForTlsDoesNotFallBackFromIt() {
    assertThat(of(Told.session().ehlo().delivers().closed())).isEqualTo(Fallback.NEVER);
  }

  @Test
  void inTheSameSessionAfterARefusal() {
    Session refused =
        Told.session().ehlo().says("STARTTLS").hears("454 4.7.0 not now").delivers().closed();
    Session notOffered =
        Told.session().says("EHLO a").hears("250 mx.badmx.test").delivers().closed();

    assertThat(of(refused)).isEqualTo(Fallback.SAME_SESSION);
    assertThat(of(notOffered)).isEqualTo(Fallback.SAME_SESSION);
  }

  @Test
  void withANewConnectionAtOnce() {
    assertThat(of(BROKEN, clear(Duration.ofMillis(500)))).isEqualTo(Fallback.AT_ONCE);
  }

  @Test
  void withALaterAttempt() {
    assertThat(of(BROKEN, clear(Duration.ofMinutes(5)))).isEqualTo(Fallback.LATER);
  }

  @Test
  void afterAnAlert() {
    Session alerted = Told.session().startTls().isAlerted(40).breaks().closed();

    assertThat(of(alerted, clear(Duration.ofMillis(500)))).isEqualTo(Fallback.AFTER_ALERT);
  }

  @Test
  void onTheVeryConnectionThatBroke() {
    Session session = Told.session().startTls().fault("close").breaks().delivers().closed();

    assertThat(of(session)).isEqualTo(Fallback.BROKEN_CONNECTION);
  }

  @Test
  void theFirstDisclosureInClearDecides() {
    Session later = Told.session(3, Duration.ofHours(1)).startTls().breaks().delivers().closed();

    assertThat(of(BROKEN, clear(Duration.ofMillis(500)), later)).isEqualTo(Fallback.AT_ONCE);
    assertThat(Stream.of(Fallback.values()).map(Fallback::label).toList())
        .isEqualTo(
            List.of(
                "never", "same-session", "at-once", "later", "after-alert", "broken-connection"));
  }
}
