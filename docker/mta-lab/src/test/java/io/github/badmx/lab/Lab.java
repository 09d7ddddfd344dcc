package io.github.badmx.lab;

import com.github.dockerjava.api.model.ContainerNetwork;
import io.github.badmx.testcontainers.BadMxContainer;
import io.github.badmx.testcontainers.ContainerTrial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/**
 * badmx and the mail programs, on one network from which no way leads out.
 *
 * <p>Only badmx has a second one, to which its control API is published. It relays nothing.
 */
final class Lab implements AutoCloseable {

  /** What every program of the lab is told to deliver to. */
  private static final String PEER = "mx.badmx.test";

  private static final int TRIALS = 48;

  /** Most of the time, a program waits for a peer that says nothing. */
  private static final int AT_A_TIME = 32;

  /** Longer than two attempts of the most patient program take. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** So many that a later attempt in clear shows. */
  private static final int ATTEMPTS = 2;

  /** So many that every connection of the scenario is met. */
  private static final int ATTEMPTS_IN_A_SEQUENCE = 4;

  private final Network inside =
      Network.builder().createNetworkCmdModifier(network -> network.withInternal(true)).build();
  private final BadMxContainer mx = new BadMxContainer().withTrials(TRIALS);
  private final Map<String, Programs> images = new LinkedHashMap<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<Pair, Future<Observed>> observed = new ConcurrentHashMap<>();

  /** Builds the images and starts the containers. */
  Lab(List<Mta> mtas) {
    Images.badmx();
    mx.start();
    mx.getDockerClient()
        .connectToNetworkCmd()
        .withNetworkId(inside.getId())
        .withContainerId(mx.getContainerId())
        .withContainerNetwork(new ContainerNetwork().withAliases(PEER))
        .exec();
    String root = mx.caPem();
    for (Mta mta : mtas) {
      images.computeIfAbsent(mta.image(), image -> new Programs(image, inside, root));
    }
    Startables.deepStart(images.values().stream().map(Programs::container)).join();
  }

  /** What can be played. */
  Catalogue catalogue() throws InterruptedException {
    return Catalogue.at(mx.controlUri());
  }

  /** Begins to play a scenario to a program, beside others; a pair is played once in a run. */
  Future<Observed> begin(Pair pair) {
    return observed.computeIfAbsent(pair, fresh -> workers.submit(() -> play(fresh)));
  }

  /** What a program and badmx tell of a message, as soon as both do. */
  Observed observe(Pair pair) throws InterruptedException {
    try {
      return begin(pair).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the lab is broken: " + pair.label(), e.getCause());
    }
  }

  private Observed play(Pair pair) throws InterruptedException {
    Mta mta = pair.mta();
    Programs programs = programs(mta);
    try (ContainerTrial trial = mx.play(pair.scenario(), pair.setup().policy())) {
      List<String> log = programs.send(mta, pair.setup(), trial.innerPort(), attempts(pair), LIMIT);
      String verdict = trial.verdict();
      String evidence =
          "%s%n%n%s%n%s%n"
              .formatted(
                  pair.label(),
                  String.join(System.lineSeparator(), log),
                  trial.story() + trial.transcript());
      return new Observed(pair, mta.account(log), verdict, trial.outcome(), evidence);
    }
  }

  private static int attempts(Pair pair) {
    return pair.scenario().startsWith("sequence/") ? ATTEMPTS_IN_A_SEQUENCE : ATTEMPTS;
  }

  /** The version of the Debian package that a program is from. */
  String version(Mta mta) throws InterruptedException {
    return programs(mta).version(mta.debianPackage());
  }

  private Programs programs(Mta mta) {
    return Objects.requireNonNull(images.get(mta.image()), mta.name());
  }

  @Override
  public void close() {
    workers.shutdownNow();
    images.values().forEach(programs -> programs.container().stop());
    mx.stop();
    inside.close();
  }
}
