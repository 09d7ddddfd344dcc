package io.github.badmx.certs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code openssl} program as a judge: what it says of a chain, in its own words. */
final class OpenSsl {
  private final Path directory;

  private OpenSsl(Path directory) {
    this.directory = directory;
  }

  /** Skips the test where the program is missing, unless judges are required. */
  static OpenSsl in(Path directory) {
    boolean found = isInstalled();
    if (Boolean.getBoolean("badmx.judges.required")) {
      assertThat(found).as("openssl is installed, as badmx.judges.required demands").isTrue();
    }
    assumeTrue(found, "skipped: the openssl program is not installed");
    return new OpenSsl(directory);
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What {@code openssl verify} says of the first certificate sent, given only the root. */
  String verify(Chain chain, Instant at, String... more) {
    List<String> command =
        new ArrayList<>(List.of("verify", "-auth_level", "0", "-attime", "" + at.getEpochSecond()));
    command.addAll(List.of("-CAfile", file("root.pem", chain.rootPem())));
    command.addAll(List.of("-untrusted", file("sent.pem", chain.chainPem())));
    command.addAll(List.of(more));
    command.add(file("leaf.pem", Pem.certificate(chain.leaf())));
    return run(command.toArray(String[]::new));
  }

  /** What {@code openssl x509 -text} reads out of a certificate. */
  String text(byte[] certificate) {
    return run("x509", "-noout", "-text", "-in", file("text.pem", Pem.certificate(certificate)));
  }

  String file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  String file(String name, byte[] content) {
    try {
      return Files.write(directory.resolve(name), content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both output streams of {@code openssl} with these arguments, and its exit code at the end. */
  String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("openssl ended").isTrue();
      return output + "exit " + process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
