package io.github.badmx.server;

import io.github.badmx.fault.Fault;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Sessions;
import io.github.badmx.smtp.SmtpService;
import io.github.badmx.tls.TlsCredentials;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** A scenario made ready to play: counts its connections, and knows what each is to hear. */
final class Peer {

  private final Scenario scenario;
  private final SmtpService smtp;
  private final Sessions sessions;
  private final LongFunction<CompletableFuture<TlsCredentials>> minting;
  private final AtomicLong connections = new AtomicLong();
  private final Map<List<Fault>, Part> parts = new ConcurrentHashMap<>();

  /**
   * @param host the server's name in greetings
   * @param sessions where its sessions go
   * @param minting starts to mint the chain that the n-th connection sees
   */
  Peer(
      Scenario scenario,
      String host,
      Sessions sessions,
      LongFunction<CompletableFuture<TlsCredentials>> minting) {
    this.scenario = scenario;
    this.smtp = new SmtpService(scenario, host);
    this.sessions = sessions;
    this.minting = minting;
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

  /** Mints what the first connection will see. */
  void warmUp() {
    part(1);
  }

  /** What the next connection is to hear. */
  Part next() {
    return part(connections.incrementAndGet());
  }

  private Part part(long connection) {
    return parts.computeIfAbsent(
        scenario.faults(connection), faults -> Part.of(faults, minting.apply(connection)));
  }
}
