package io.github.badmx.testcontainers;

import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * badmx in a container: an SMTP server that speaks TLS wrongly on purpose.
 *
 * <pre>{@code
 * try (ContainerTrial trial = badMx.play("certificate/expired", "verified")) {
 *   mailer(trial.host(), trial.port(), trial.sslContext()).send(mail);
 *   trial.assertSafe();
 * }
 * }</pre>
 *
 * <p>In a container network it is called {@value #ALIAS}; its good certificates are for that name,
 * too. Another container connects to port 2525, which plays what {@link #playByDefault} says, or to
 * a trial's {@link ContainerTrial#innerPort}.
 */
public class BadMxContainer extends GenericContainer<BadMxContainer> {

  /** The image, where none is named: as {@code docker build -t badmx} leaves it. */
  public static final String IMAGE = "badmx";

  /** What other containers call it. */
  public static final String ALIAS = "badmx";

  /** How many trials may be played at a time, unless told otherwise. */
  public static final int TRIALS = 16;

  private static final int CONTROL = 8_025;
  private static final int SMTP = 2_525;
  private static final int FIRST_TRIAL = 26_800;

  private int trials = TRIALS;
  private @Nullable ControlClient client;

  /** One of {@link #IMAGE}. */
  public BadMxContainer() {
    this(DockerImageName.parse(IMAGE));
  }

  /** One of this image. */
  @SuppressWarnings(
      "this-escape") // Testcontainers' own settings, made as every container makes them
  public BadMxContainer(DockerImageName image) {
    super(image);
    withNetworkAliases(ALIAS);
    waitingFor(Wait.forHttp("/readyz").forPort(CONTROL));
  }

  /**
   * Before it starts: how many trials may be played at a time, each on a port that is published.
   *
   * @throws IllegalArgumentException if that is not between 1 and 100
   */
  public BadMxContainer withTrials(int atATime) {
    if (atATime < 1 || atATime > 100) {
      throw new IllegalArgumentException(
          "%d trials at a time: there is room for 1 to 100".formatted(atATime));
    }
    this.trials = atATime;
    return this;
  }

  @Override
  protected void configure() {
    addExposedPorts(SMTP, CONTROL);
    addExposedPorts(IntStream.range(FIRST_TRIAL, FIRST_TRIAL + trials).toArray());
    String ports = "%d-%d".formatted(FIRST_TRIAL, FIRST_TRIAL + trials - 1);
    String names = ALIAS + "," + getHost();
    setCommand("serve", "--bind", "0.0.0.0", "--names", names, "--trial-ports", ports);
  }

  /**
   * Plays a scenario to one client, on a port of its own.
   *
   * @param scenario its name, {@code certificate/expired}, or id
   * @param policy what the client claims: {@code opportunistic}, {@code encrypt}, {@code verified},
   *     {@code mta-sts}, {@code dane} or {@code submission}
   * @throws IllegalArgumentException if there is no such scenario or policy, or no port left; it
   *     says which
   */
  public ContainerTrial play(String scenario, String policy) {
    ControlClient control = control();
    Map<String, Object> made =
        control.post("/api/trials", Map.of("scenario", scenario, "policy", policy));
    int inner = ((Number) made.getOrDefault("port", 0)).intValue();
    return new ContainerTrial(control, made, getHost(), getMappedPort(inner), inner);
  }

  /**
   * From now on {@link #smtpPort} plays this scenario; at first it is the good server.
   *
   * @throws IllegalArgumentException if there is no such scenario
   */
  public void playByDefault(String scenario) {
    control().put("/api/listeners/default", Map.of("scenario", scenario));
  }

  /** The published port of the switchable server, 2525 inside. */
  public int smtpPort() {
    return getMappedPort(SMTP);
  }

  /** The root certificate to trust, in PEM. */
  public String caPem() {
    return control().text("/api/ca.pem");
  }

  /** Where the control API is served. */
  public URI controlUri() {
    return URI.create("http://%s:%d".formatted(getHost(), getMappedPort(CONTROL)));
  }

  /** One for as long as the container runs: it keeps its connections. */
  private synchronized ControlClient control() {
    URI now = controlUri();
    if (client == null || !client.isOf(now)) {
      client = new ControlClient(now);
    }
    return client;
  }
}
