package io.github.badmx.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ca}: the root certificate to trust. */
@Command(
    name = "ca",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Print the root certificate of a --state directory, to trust it.")
final class CaCommand implements Runnable {

  private final Console console;

  @Mixin private final Root root = new Root();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it here instead of printing it.")
  private @Nullable Path file;

  CaCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Path state = root.state();
    if (state == null) {
      throw new Complaint(
          "--state DIR is missing: without it every run makes a root of its own, and 'serve' and"
              + " 'play' say in which file they left theirs");
    }
    String pem = root.pem(state);
    if (file == null) {
      console.out().print(pem);
    } else {
      write(file, pem);
    }
  }

  private static void write(Path file, String pem) {
    try {
      Files.writeString(file, pem);
    } catch (IOException e) {
      throw new Complaint(
          "cannot write %s: %s; name another file with --out".formatted(file, Reason.of(e)), e);
    }
  }
}
