package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QuietTest {

  private static final int PORT = 4711;
  private static final Duration SETTLE = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Quiet quiet = new Quiet();

  @Test
  void settlesWhenNobodyComes() {
    assertThat(settling(SETTLE, LONG)).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void waitsForWhatIsOpen() {
    quiet.saw(1, new Event.Accepted(Duration.ZERO, "127.0.0.1:1", PORT));
    CompletableFuture<Long> settling = settling(SETTLE, LONG);

    await().during(Duration.ofMillis(200)).until(() -> !settling.isDone());
    quiet.saw(1, new Event.Closed(Duration.ZERO, Ending.CLIENT_CLOSED));

    assertThat(settling).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void waitsNoLongerThanItMay() {
    quiet.saw(1, new Event.Accepted(Duration.ZERO, "127.0.0.1:1", PORT));

    assertThat(settling(SETTLE, Duration.ofMillis(100))).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void startsAnewWithEachThingThatHappens() {
    Duration settle = Duration.ofSeconds(2);
    CompletableFuture<Long> settling = settling(settle, LONG);

    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    long happened = System.nanoTime();
    quiet.saw(1, new Event.Accepted(Duration.ZERO, "127.0.0.1:1", PORT));
    quiet.saw(1, new Event.Closed(Duration.ZERO, Ending.CLIENT_CLOSED));

    assertThat(settling.join() - happened).isGreaterThanOrEqualTo(settle.toNanos());
  }

  @Test
  void doesNotMindOtherPorts() {
    quiet.saw(1, new Event.Accepted(Duration.ZERO, "127.0.0.1:1", PORT + 1));

    assertThat(settling(SETTLE, LONG)).succeedsWithin(Duration.ofSeconds(20));
  }

  /** When it has settled, in nanoseconds of {@link System#nanoTime}. */
  private CompletableFuture<Long> settling(Duration settle, Duration limit) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            quiet.await(PORT, settle, limit);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return System.nanoTime();
        });
  }
}
