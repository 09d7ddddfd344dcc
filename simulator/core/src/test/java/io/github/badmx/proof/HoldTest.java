package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.fault.Hold;
import io.github.badmx.fault.Moment;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Listener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test looks at a client while the server stands still, and then lets it go on. */
final class HoldTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      names = {"ACCEPTED", "STARTTLS", "CLIENT_HELLO", "TLS_EHLO", "MESSAGE"})
  void theServerStandsStillUntilItIsLetGo(Moment moment) throws Exception {
    Scenario held = Scenario.goodServer().fault(new Hold(moment));
    try (BadMx mx = BadMx.start();
        Listener listener = mx.play(held)) {
      CompletableFuture<Output> client =
          CompletableFuture.supplyAsync(
              () -> Smtplib.send(listener.port(), "starttls", "20", "", ""));

      boolean isHeld = listener.awaitHeld(SOON);
      boolean over = client.isDone();
      listener.letGo();
      String said = client.get(20, TimeUnit.SECONDS).text();

      assertThat(isHeld).isTrue();
      assertThat(over).isFalse();
      assertThat(said).contains("DELIVERED");
    }
  }
}
