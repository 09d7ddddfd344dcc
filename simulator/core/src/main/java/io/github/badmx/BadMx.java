package io.github.badmx;

import io.github.badmx.certs.Chain;
import io.github.badmx.certs.Mint;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.CannotListenException;
import io.github.badmx.server.Environment;
import io.github.badmx.server.Limits;
import io.github.badmx.server.Listener;
import io.github.badmx.server.Server;
import io.github.badmx.session.Sessions;
import io.github.badmx.session.Watcher;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that speaks TLS wrongly on purpose.
 *
 * <pre>{@code
 * try (BadMx mx = BadMx.start()) {
 *   Listener expired = mx.play(Catalogue.shipped().get("certificate/expired"));
 *   send(mail, expired.host(), expired.port());
 * }
 * }</pre>
 *
 * <p>Every port plays one scenario. Binds to loopback, and to free ports, unless told otherwise;
 * touches nothing global in the JVM. Safe for use by many threads.
 */
public final class BadMx implements AutoCloseable {

  private final Server server;
  private final Mint mint;
  private final Sessions sessions;
  private final InetAddress address;

  private BadMx(Builder builder) {
    this.sessions = new Sessions(builder.limits.sessions());
    this.mint = builder.mint();
    this.address = builder.address;
    this.server = new Server(builder.environment(sessions), mint);
  }

  /** A server with every default, and no port yet. */
  public static BadMx start() {
    return builder().start();
  }

  /** For a server that differs from the default in something. */
  public static Builder builder() {
    return new Builder();
  }

  /** Plays a scenario on a free port. */
  public Listener play(Scenario scenario) {
    return play(scenario, 0);
  }

  /**
   * Plays a scenario on a port.
   *
   * @param port 0 for one that is free
   * @throws CannotListenException if the port cannot be bound: in use, or not permitted
   */
  public Listener play(Scenario scenario, int port) {
    return server.listen(scenario, address, port, sessions);
  }

  /**
   * Plays another scenario on a port from now on; connections that are open go on with what they
   * have.
   *
   * @throws IllegalArgumentException if nobody would answer there
   */
  public void change(Listener listener, Scenario scenario) {
    server.change(listener, scenario, sessions);
  }

  /**
   * Plays a scenario on a free port to one client that claims to insist on something.
   *
   * @throws CannotListenException if no port can be bound
   */
  public Trial play(Scenario scenario, Policy policy) {
    return play(scenario, policy, 0);
  }

  /**
   * Plays a scenario on a port to one client that claims to insist on something.
   *
   * @param port 0 for one that is free
   * @throws CannotListenException if the port cannot be bound: in use, or not permitted
   */
  public Trial play(Scenario scenario, Policy policy, int port) {
    Sessions ofTrial = sessions.some();
    return new Trial(server.listen(scenario, address, port, ofTrial), policy, ofTrial, trust());
  }

  /** The sessions of all ports: those that have ended, and how many are open. */
  public Sessions sessions() {
    return sessions;
  }

  /** The certificate chain that a scenario shows first, with its key and its root. */
  public Chain chain(Scenario scenario) {
    return server.chain(scenario, 1);
  }

  /** What a client needs that is to trust this server: its root. */
  public Trust trust() {
    return new Trust(mint.root());
  }

  /** Closes every port and every connection. */
  @Override
  public void close() {
    server.close();
  }

  /** What a server differs in from the default. */
  public static final class Builder {

    private InetAddress address = InetAddress.getLoopbackAddress();
    private String host = "mx.badmx.test";
    private List<String> names = List.of();
    private @Nullable Path state;
    private Limits limits = Limits.DEFAULT;
    private Clock clock = Clock.systemUTC();
    private LongSupplier nanoTime = System::nanoTime;
    private SecureRandom random = new SecureRandom();
    private Watcher watcher = Watcher.NONE;

    private Builder() {}

    /** Binds to this address instead of loopback. */
    public Builder address(InetAddress to) {
      this.address = to;
      return this;
    }

    /** The server's name, in greetings and in certificates; {@code mx.badmx.test} by default. */
    public Builder host(String name) {
      this.host = name;
      return this;
    }

    /**
     * Names and addresses for the certificates, besides the server's own and those of loopback; the
     * root vouches for these, test names and loopback only.
     */
    public Builder names(List<String> more) {
      this.names = List.copyOf(more);
      return this;
    }

    /** Keeps the root in this directory, so that it need be trusted only once. */
    public Builder state(Path directory) {
      this.state = directory;
      return this;
    }

    /** How much clients may cost. */
    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    /** What certificates are valid against, and when sessions started. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** A monotonic clock in nanoseconds, for the time of events. */
    public Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    /** For keys, serial numbers and TLS. */
    public Builder random(SecureRandom random) {
      this.random = random;
      return this;
    }

    /** Sees every event as it happens. */
    public Builder watcher(Watcher watcher) {
      this.watcher = watcher;
      return this;
    }

    /** The server. */
    public BadMx start() {
      return new BadMx(this);
    }

    private Mint mint() {
      return state == null
          ? new Mint(clock, random, names)
          : Mint.keptIn(state, clock, random, names);
    }

    private Environment environment(Sessions sessions) {
      return new Environment(host, names, limits, clock, nanoTime, random, sessions, watcher);
    }
  }
}
