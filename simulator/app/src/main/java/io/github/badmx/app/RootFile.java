package io.github.badmx.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The file that a running server leaves its root certificate in, for clients to trust. */
final class RootFile {

  @Mixin private final Root root = new Root();

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "Write the root certificate to trust here; left out, it is ca.pem in the "
              + "--state directory, or else a temporary file that goes when badmx ends.")
  private @Nullable Path wanted;

  private @Nullable Path file;
  private boolean temporary;

  Root root() {
    return root;
  }

  /** Where it was written. */
  Path file() {
    if (file == null) {
      throw new IllegalStateException("the root is not written yet");
    }
    return file;
  }

  void write(String pem) {
    Path state = root.state();
    Path to = wanted != null || state == null ? wanted : state.resolve("ca.pem");
    try {
      temporary = to == null;
      file = Files.writeString(to == null ? temporary() : to, pem);
    } catch (IOException e) {
      throw new Complaint(
          "cannot write the root certificate to %s: %s; --ca names another file"
              .formatted(to == null ? "the temporary directory" : to, Reason.of(e)),
          e);
    }
  }

  /** Takes a temporary file away; others stay. */
  void remove() {
    if (temporary) {
      try {
        Files.deleteIfExists(file());
      } catch (IOException e) {
        // the system empties its temporary directory
        temporary = false;
      }
    }
  }

  /** Its name ends in .pem: some tools go by that. */
  private static Path temporary() throws IOException {
    return Files.createTempFile("badmx-ca-", ".pem");
  }
}
