package io.github.badmx.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The container of one image of mail programs. */
final class Programs {

  /** How many messages it handles at a time. */
  private static final int AT_A_TIME = 8;

  private final String image;
  private final GenericContainer<?> container;
  private final Semaphore room = new Semaphore(AT_A_TIME);
  private final Map<String, String> versions = new ConcurrentHashMap<>();

  /**
   * Builds the image; the container is yet to be started.
   *
   * @param image the folder of the image
   * @param network all that it can reach
   * @param root the certificate that it trusts, in PEM
   */
  Programs(String image, Network network, String root) {
    this.image = image;
    this.container =
        new GenericContainer<>(DockerImageName.parse(Images.ofLab(image)))
            .withNetwork(network)
            .withCopyToContainer(Transferable.of(root), "/lab/ca.pem")
            .waitingFor(Wait.forSuccessfulCommand("test -e /run/lab-ready"))
            .withStartupTimeout(Duration.ofSeconds(30));
  }

  GenericContainer<?> container() {
    return container;
  }

  /** Sends a message to a port, and returns what the program writes to its log about it. */
  List<String> send(Mta mta, Setup setup, int port, int attempts, Duration limit)
      throws InterruptedException {
    room.acquire();
    try {
      return run(
              "/lab/send",
              mta.sendArgument(setup),
              String.valueOf(port),
              String.valueOf(attempts),
              String.valueOf(limit.toSeconds()))
          .lines()
          .toList();
    } finally {
      room.release();
    }
  }

  /** The version of a Debian package. */
  String version(String debianPackage) throws InterruptedException {
    String known = versions.get(debianPackage);
    if (known != null) {
      return known;
    }
    String version = run("dpkg-query", "-W", "-f", "${Version}", debianPackage);
    versions.put(debianPackage, version);
    return version;
  }

  private String run(String... command) throws InterruptedException {
    String line = String.join(" ", command);
    try {
      ExecResult result = container.execInContainer(command);
      if (result.getExitCode() != 0) {
        throw new IllegalStateException(
            "%s in %s ends with %d: %s"
                .formatted(line, image, result.getExitCode(), result.getStderr()));
      }
      return result.getStdout();
    } catch (IOException e) {
      throw new IllegalStateException("cannot run %s in %s".formatted(line, image), e);
    }
  }
}
