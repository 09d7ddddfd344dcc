package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.report.Played;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void keepsWhatIsWrittenOnBothStreamsAndTheExitCode() throws InterruptedException {
    Played.Client client = Program.run(List.of("sh", "-c", "echo out; echo err >&2; exit 7"), LONG);

    assertThat(client.exit()).isEqualTo(7);
    assertThat(client.output()).isEqualTo("out\nerr\n");
  }

  @Test
  void givesNothingToRead() throws InterruptedException {
    assertThat(Program.run(List.of("cat"), LONG).exit()).isZero();
  }

  @Test
  void keepsTheBeginningOfWhatIsLong() throws InterruptedException {
    Played.Client client = Program.run(List.of("sh", "-c", "yes 1234567 | head -c 1000000"), LONG);

    assertThat(client.exit()).isZero();
    assertThat(client.output())
        .startsWith("1234567\n")
        .hasSizeBetween(Output.MAX_BYTES, Output.MAX_BYTES + 100)
        .endsWith("(and %d octets more)\n".formatted(1_000_000 - Output.MAX_BYTES));
  }

  @Test
  void stopsWhatHangsAndAllThatItStarted() throws InterruptedException {
    Played.Client client =
        Program.run(List.of("sh", "-c", "sleep 60 & echo $!; wait"), Duration.ofMillis(500));

    assertThat(client.exit()).isNull();
    assertThat(client.millis()).isBetween(500L, 30_000L);
    long child = Long.parseLong(client.output().trim());
    await()
        .untilAsserted(
            () -> assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty());
  }

  @Test
  void doesNotWaitForWhatIsLeftInTheBackground() throws InterruptedException {
    Played.Client client = Program.run(List.of("sh", "-c", "sleep 20 & echo $!"), LONG);

    assertThat(client.exit()).isZero();
    assertThat(client.millis()).isLessThan(15_000);
    ProcessHandle.of(Long.parseLong(client.output().trim()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }
}
