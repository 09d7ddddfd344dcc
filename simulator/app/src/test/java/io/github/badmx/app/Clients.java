package io.github.badmx.app;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs and scripts that send mail, to be judged. */
final class Clients {

  private Clients() {}

  /** A script of {@code src/test/resources/clients}, for python3. */
  static String script(String name) {
    need("python3");
    URL found = Clients.class.getResource("/clients/" + name);
    try {
      return Path.of(found.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Skips the test if there is no such program; fails it where all are required. */
  static void need(String program) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there && Boolean.getBoolean("badmx.judges.required")) {
      fail(program + " is not installed, and badmx.judges.required is true");
    }
    assumeTrue(there, program + " is not installed");
  }
}
