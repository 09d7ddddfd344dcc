package io.github.badmx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.certs.Chain;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.verdict.Baseline;
import io.github.badmx.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients in Java, in this process: what {@code badmx run} does, without a JVM for each scenario.
 *
 * <p>With {@code -Dexamples.write=true} the whole catalogue is played, and the baselines are
 * written.
 */
class JavaClientsTest {

  private static final String HOST = "localhost";
  private static final int AT_ONCE = 8;
  private static final int MOST_CONNECTIONS = 10;
  private static final int MOST_SECONDS = 20;
  private static final boolean WRITE = Boolean.getBoolean("examples.write");

  private static Path ca;
  private static BadMx mx;
  private static final ExecutorService TRIALS = Executors.newFixedThreadPool(AT_ONCE);
  private static final ExecutorService SENDERS = Executors.newCachedThreadPool();

  record Client(String name, Policy policy, Mailer mailer) {
    @Override
    public String toString() {
      return name + " " + policy.yamlName();
    }
  }

  static Stream<Client> clients() {
    return Stream.of(
        new Client("jakarta-mail", Policy.VERIFIED, new JakartaMail()),
        new Client("jakarta-mail", Policy.OPPORTUNISTIC, new JakartaMailByDefault()),
        new Client("java-net", Policy.VERIFIED, new PlainSockets()),
        new Client("spring-mail", Policy.VERIFIED, new SpringMail()),
        new Client("vertx-mail", Policy.VERIFIED, new VertxMail(false)),
        new Client("vertx-mail-told-https", Policy.VERIFIED, new VertxMail(true)));
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    mx = BadMx.start();
    ca = Files.writeString(folder.resolve("ca.pem"), mx.trust().pem());
  }

  @AfterAll
  static void stop() {
    mx.close();
    TRIALS.shutdownNow();
    SENDERS.shutdownNow();
  }

  @ParameterizedTest
  @MethodSource("clients")
  @Timeout(1200)
  void doesWhatItDid(Client client) throws InterruptedException, ExecutionException {
    Path file = ExampleFiles.baselineFile(client.name(), client.policy());

    Baseline now = play(client, WRITE ? forStartTls() : compared());

    if (WRITE) {
      ExampleFiles.write(file, now.toYaml());
    }
    List<Baseline.Change> changes = ExampleFiles.baseline(file).changes(now);
    String then = ExampleFiles.versionsThen().get(client.name());
    String here = "Java " + Runtime.version().feature();
    if (here.equals(then)) {
      assertThat(changes).as("%s is not as in %s", client, file).isEmpty();
    } else {
      System.out.printf(
          "%s: the baseline is of %s, here is %s; it is not held to it: %s%n",
          client, then, here, changes);
    }
  }

  private static List<Scenario> compared() {
    return ExampleFiles.compared().stream().map(Catalogue.shipped()::get).toList();
  }

  /** None of these clients was told to begin with TLS. */
  private static List<Scenario> forStartTls() {
    return Catalogue.shipped().all().stream()
        .filter(it -> it.tls().mode() != Mode.IMPLICIT)
        .toList();
  }

  private static Baseline play(Client client, List<Scenario> scenarios)
      throws InterruptedException, ExecutionException {
    List<Future<Verdict>> trials =
        scenarios.stream().map(it -> TRIALS.submit(() -> verdict(client, it))).toList();
    List<Verdict> verdicts = new ArrayList<>();
    for (Future<Verdict> trial : trials) {
      verdicts.add(trial.get());
    }
    assertThat(verdicts).noneMatch(it -> it.result() == Verdict.Result.ERROR);
    return Baseline.of(client.policy(), verdicts);
  }

  private static Verdict verdict(Client client, Scenario scenario) throws InterruptedException {
    if (scenario.tls().mode() != Mode.NONE) {
      Chain unusedNowButMinted = mx.chain(scenario);
    }
    try (Trial trial = mx.play(scenario, client.policy())) {
      int due = Math.min(scenario.connectionsToMeetAll(), MOST_CONNECTIONS);
      for (int i = 0; i < due; i++) {
        trySend(client.mailer(), trial.port());
      }
      return trial.verdict();
    }
  }

  /** Whether the mail was sent is seen on the other side. */
  private static void trySend(Mailer mailer, int port) throws InterruptedException {
    Future<?> sent =
        SENDERS.submit(
            () -> {
              mailer.send(HOST, port, ca);
              return null;
            });
    try {
      Object unused = sent.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      return;
    } catch (TimeoutException e) {
      sent.cancel(true);
    }
  }
}
