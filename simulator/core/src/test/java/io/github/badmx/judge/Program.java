package io.github.badmx.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program on this machine, run to its end or to a limit. */
public final class Program {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String path;
  private final Duration limit;

  private Program(String path, Duration limit) {
    this.path = path;
    this.limit = limit;
  }

  /**
   * What a program wrote, both streams together.
   *
   * @param exit its exit code; -1 when it was stopped at the limit
   */
  public record Output(int exit, String text) {}

  /** The program of that name in {@code PATH}; without it the test is skipped, or fails. */
  public static Program named(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Program::at)
        .orElseGet(() -> missing(name));
  }

  /** The program at that path. */
  public static Program at(Path path) {
    return new Program(path.toString(), LIMIT);
  }

  /** The same program, stopped after this instead of 30 s. */
  public Program within(Duration other) {
    return new Program(path, other);
  }

  private static Program missing(String name) {
    if (Boolean.getBoolean("badmx.judges.required")) {
      return fail(name + " is not installed, and badmx.judges.required is true");
    }
    assumeTrue(false, name + " is not installed: skipped");
    throw new AssertionError("unreachable");
  }

  /** Runs it with nothing on its standard input. */
  public Output run(List<String> arguments) {
    return run("", arguments);
  }

  /** Runs it with {@code input} on its standard input. */
  public Output run(String input, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(path));
    command.addAll(arguments);
    try {
      Path in = Files.createTempFile("badmx-judge", ".in");
      Path out = Files.createTempFile("badmx-judge", ".out");
      try {
        Files.writeString(in, input);
        int exit = run(command, in, out);
        return new Output(exit, new String(Files.readAllBytes(out), ISO_8859_1));
      } finally {
        Files.delete(in);
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(List<String> command, Path in, Path out) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .start();
    try {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      return ended ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      process.destroyForcibly();
    }
  }
}
