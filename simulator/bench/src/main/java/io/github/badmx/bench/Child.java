package io.github.badmx.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A process that was started here and is stopped here. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  static Child start(List<String> command) {
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run %s: %s".formatted(command, e.getMessage()), e);
    }
  }

  /** A JVM of the same kind and with the same class path as this one. */
  static Child java(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  /** The rest of the next line that starts with {@code word}; what comes before it is skipped. */
  String await(String word) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(word)) {
          return line.substring(word.length()).trim();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("%s ended before it said '%s'".formatted(process, word));
  }

  /** Throws away what else it says, lest it wait for a reader. */
  void drain() {
    Thread reader = new Thread(() -> out.lines().forEach(line -> {}), "drain " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Says a line to it and waits for the figure that it answers. */
  long ask(String word) {
    try {
      process.outputWriter().write(word + "\n");
      process.outputWriter().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.parseLong(await(word.toUpperCase(Locale.ROOT)));
  }

  /** The processor time that it has used, all threads together. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** Everything that it says, until it ends. */
  String output() throws InterruptedException {
    String all = String.join("\n", out.lines().toList());
    process.waitFor();
    return all;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
