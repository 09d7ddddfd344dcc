package io.github.badmx.server;

import io.github.badmx.fault.Fault;
import io.github.badmx.scenario.Caller;
import io.github.badmx.scenario.Counting;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.scenario.Turn;
import io.github.badmx.session.Sessions;
import io.github.badmx.smtp.SmtpService;
import io.github.badmx.wire.Latch;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** A scenario made ready to play: counts its connections, and knows what each is to hear. */
final class Peer {

  /** How many client addresses are told apart; all others are counted together. */
  static final int MOST_CLIENTS = 10_000;

  private static final Object ALL = new Object();

  private final Scenario scenario;
  private final SmtpService smtp;
  private final Sessions sessions;
  private final Function<List<Fault>, Minting.Order> minting;
  private final LongSupplier nanoTime;
  private final Latch latch = new Latch();
  private final Map<Object, AtomicLong> connections = new ConcurrentHashMap<>();
  private final Map<List<Fault>, Part> parts = new ConcurrentHashMap<>();
  private final AtomicLong open = new AtomicLong();
  private final CompletableFuture<Long> first = new CompletableFuture<>();

  /**
   * @param host the server's name in greetings
   * @param sessions where its sessions go
   * @param minting starts to mint the chain that a connection sees which hears these lies
   * @param nanoTime a monotonic clock in nanoseconds
   */
  Peer(
      Scenario scenario,
      String host,
      Sessions sessions,
      Function<List<Fault>, Minting.Order> minting,
      LongSupplier nanoTime) {
    this.scenario = scenario;
    this.smtp = new SmtpService(scenario, host);
    this.sessions = sessions;
    this.minting = minting;
    this.nanoTime = nanoTime;
  }

  Scenario scenario() {
    return scenario;
  }

  Mode mode() {
    return scenario.tls().mode();
  }

  /** Where its sessions go. */
  Sessions sessions() {
    return sessions;
  }

  /** The good server's SMTP, shared by all connections. */
  SmtpService smtp() {
    return smtp;
  }

  /** What a {@code hold} waits for. */
  Latch latch() {
    return latch;
  }

  /** Mints what the first connection will see. */
  void warmUp() {
    part(scenario.faults(1));
  }

  /** A client has connected: what is known of it. */
  Caller accepted(InetAddress address) {
    long now = nanoTime.getAsLong();
    first.complete(now);
    return new Caller(
        counter(address).incrementAndGet(),
        address,
        open.getAndIncrement(),
        Duration.ofNanos(now - first.join()),
        null,
        null);
  }

  /** A connection has ended. */
  void ended() {
    open.decrementAndGet();
  }

  private AtomicLong counter(InetAddress address) {
    boolean apart =
        scenario.counting() == Counting.PER_CLIENT
            && (connections.size() < MOST_CLIENTS || connections.containsKey(address));
    return connections.computeIfAbsent(apart ? address : ALL, key -> new AtomicLong());
  }

  /** What a connection is to hear, as far as it is known. */
  Part part(Caller caller) {
    return part(scenario.faults(caller));
  }

  /** What a connection is to hear that hears these lies. */
  Part part(List<Fault> faults) {
    return parts.computeIfAbsent(faults, heard -> Part.of(heard, minting.apply(heard)));
  }

  /** The entry that a connection takes, as far as it is known. */
  Optional<Turn> turn(Caller caller) {
    return scenario.turn(caller);
  }

  /** Whether what a client says later has a say in what it hears. */
  boolean listens() {
    return scenario.connections().stream()
        .anyMatch(turn -> turn.when() != null && turn.when().late());
  }
}
