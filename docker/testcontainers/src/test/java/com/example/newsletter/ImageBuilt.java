package com.example.newsletter;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Builds the image by the README's line, once, before any container is started. */
public final class ImageBuilt implements BeforeAllCallback {

  private static final List<String> BUILD =
      List.of("docker", "build", "-f", "docker/Dockerfile", "-t", "badmx", ".");

  @Override
  public void beforeAll(ExtensionContext context) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(ImageBuilt.class))
          .getOrComputeIfAbsent("badmx", name -> build());
    }
  }

  private static boolean build() {
    try {
      Process build =
          new ProcessBuilder(BUILD)
              .directory(new File(System.getProperty("badmx.top")))
              .redirectErrorStream(true)
              .start();
      build.getOutputStream().close();
      String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (build.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", BUILD) + " fails:\n" + said);
      }
      return true;
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + String.join(" ", BUILD), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
