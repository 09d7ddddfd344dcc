package io.github.badmx.lab;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Builds images with the engine's own program, which keeps what has not changed. */
final class Images {

  static final Path TOP = Path.of(System.getProperty("badmx.top"));

  /** That of badmx itself. */
  static final String BADMX = "badmx";

  private Images() {}

  /** Builds badmx's by the README's line. */
  static void badmx() {
    build(BADMX, "docker/Dockerfile", ".");
  }

  /** Builds the image of this name in the lab, and returns what to call it. */
  static String ofLab(String name) {
    String folder = "docker/mta-lab/images/" + name;
    String tag = "badmx-lab-" + name;
    build(tag, folder + "/Dockerfile", folder);
    return tag;
  }

  private static void build(String tag, String dockerfile, String context) {
    List<String> command = List.of("docker", "build", "-f", dockerfile, "-t", tag, context);
    String line = String.join(" ", command);
    try {
      File top = TOP.toFile();
      Process build = new ProcessBuilder(command).directory(top).redirectErrorStream(true).start();
      build.getOutputStream().close();
      String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (build.waitFor() != 0) {
        throw new IllegalStateException(line + " fails:\n" + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + line, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
