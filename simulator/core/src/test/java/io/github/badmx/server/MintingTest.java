package io.github.badmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.certs.Chain;
import io.github.badmx.certs.Mint;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.tls.TlsCredentials;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MintingTest {

  private final Minting minting = new Minting();
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void stop() {
    minting.close();
  }

  private TlsCredentials good() {
    made.incrementAndGet();
    Mint mint = new Mint(Clock.systemUTC(), new SecureRandom(), List.of());
    Chain chain = mint.mint(Scenario.goodServer().chain(1, List.of("mx.badmx.test")));
    return TlsCredentials.of(chain);
  }

  @Test
  void whatAClientWaitsForIsMadeBeforeWhatIsOnlyOrdered() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Minting.Order slow =
        minting.order(
            () -> {
              await(go);
              return good();
            });
    Minting.Order next = minting.order(this::good);

    assertThat(next.wanted().get(10, TimeUnit.SECONDS)).isNotNull();

    go.countDown();
    assertThat(slow.wanted().get(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(made).hasValue(2);
  }

  @Test
  void aFailureReachesWhoeverWaits() {
    Minting.Order broken =
        minting.order(
            () -> {
              throw new IllegalStateException("no such key");
            });

    assertThatThrownBy(() -> broken.wanted().join())
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("no such key");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
