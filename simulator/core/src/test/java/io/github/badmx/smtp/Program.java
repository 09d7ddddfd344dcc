package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A mail program of the machine, run to its end. */
final class Program {

  private static final long LIMIT_SECONDS = 30;

  private Program() {}

  /** What the program printed; it has to end with status 0 in time. */
  static String run(Path directory, String... command) throws IOException, InterruptedException {
    require(command[0]);
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(output, UTF_8);
    assertThat(ended).as("ended within %d s: %s", LIMIT_SECONDS, printed).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private static void require(String name) {
    boolean installed =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    String reason = name + " is not installed here";
    if (Boolean.getBoolean("badmx.judges.required")) {
      assertThat(installed).as(reason).isTrue();
    }
    assumeTrue(installed, reason);
  }
}
