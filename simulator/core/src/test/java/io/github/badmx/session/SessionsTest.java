package io.github.badmx.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SessionsTest {

  private static final Duration LONG = Duration.ofSeconds(10);

  private final Sessions sessions = new Sessions(2);

  @Test
  void countsWhatIsOpen() {
    sessions.opened();
    long second = sessions.opened();

    sessions.ended(session(second));

    assertThat(sessions.open()).isEqualTo(1);
    assertThat(sessions.endedSoFar()).isEqualTo(1);
  }

  @Test
  void theOldestMakesRoomAndIsCounted() {
    for (int i = 0; i < 5; i++) {
      sessions.ended(session(sessions.opened()));
    }

    assertThat(sessions.list()).extracting(Session::number).containsExactly(4L, 5L);
    assertThat(sessions.dropped()).isEqualTo(3);
  }

  @Test
  void nobodyWaitsWhereNothingIsOpen() throws InterruptedException {
    assertThat(sessions.awaitNoneOpen(Duration.ZERO)).isTrue();
  }

  @Test
  void waitingEndsAtTheLimit() throws InterruptedException {
    sessions.opened();

    assertThat(sessions.awaitNoneOpen(Duration.ofMillis(1))).isFalse();
    assertThat(sessions.awaitEnded(1, Duration.ofMillis(1))).isFalse();
  }

  @Test
  void waitingEndsWithTheConnection() throws InterruptedException {
    long number = sessions.opened();
    long next = sessions.endedSoFar() + 1;

    CompletableFuture<Void> client =
        CompletableFuture.runAsync(() -> sessions.ended(session(number)));

    assertThat(sessions.awaitEnded(next, LONG)).isTrue();
    assertThat(sessions.awaitNoneOpen(LONG)).isTrue();
    assertThat(client).succeedsWithin(LONG);
  }

  @Test
  void aStoreWithoutRoomIsRefused() {
    assertThatThrownBy(() -> new Sessions(0)).hasMessageContaining("at least one");
  }

  private static Session session(long number) {
    return new Session(number, "good/server", Instant.EPOCH, List.of(), 0);
  }
}
