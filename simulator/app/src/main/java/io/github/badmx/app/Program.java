package io.github.badmx.app;

import io.github.badmx.report.Played;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a command without a shell, with nothing to read, and for so long at the most. */
final class Program {

  private static final File NOTHING = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");

  /** Its output is at hand when a program has ended, but for what is left in the background. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private Program() {}

  /**
   * Runs a command until it ends, or stops it and all that it has started.
   *
   * @throws Complaint if it cannot be started
   */
  static Played.Client run(List<String> command, Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    Process process = start(command);
    Output output = Output.of(process.getInputStream());
    Integer exit = null;
    try {
      exit = exit(process, timeout);
    } finally {
      if (exit == null) {
        stop(process);
      }
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    output.awaitEnd(LAST_WORDS);
    return new Played.Client(command, exit, output.text(), millis);
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectInput(NOTHING).start();
    } catch (IOException e) {
      throw new Complaint("cannot run '%s': %s".formatted(command.get(0), Reason.of(e)), e);
    }
  }

  private static @Nullable Integer exit(Process process, Duration timeout)
      throws InterruptedException {
    return process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS) ? process.exitValue() : null;
  }

  private static void stop(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
