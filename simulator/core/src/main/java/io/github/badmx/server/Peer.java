package io.github.badmx.server;

import io.github.badmx.fault.CertificateFault;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.WireFault;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.smtp.SmtpService;
import io.github.badmx.tls.TlsCredentials;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scenario made ready to play: its faults sorted by layer, its certificate minted once. */
final class Peer {

  private final Scenario scenario;
  private final SmtpService smtp;
  private final Supplier<CompletableFuture<TlsCredentials>> minting;
  private @Nullable CompletableFuture<TlsCredentials> credentials;

  /**
   * @param minting starts to mint the scenario's chain, away from the event loops: an RSA key takes
   *     a tenth of a second
   */
  Peer(Scenario scenario, String host, Supplier<CompletableFuture<TlsCredentials>> minting) {
    this.scenario = scenario;
    this.smtp = new SmtpService(scenario, host);
    this.minting = minting;
  }

  Scenario scenario() {
    return scenario;
  }

  Mode mode() {
    return scenario.tls().mode();
  }

  /** The good server's SMTP, shared by all connections. */
  SmtpService smtp() {
    return smtp;
  }

  /** What the server shows in the handshake; minted when it is first asked for. */
  synchronized CompletableFuture<TlsCredentials> credentials() {
    if (credentials == null) {
      credentials = minting.get();
    }
    return credentials;
  }

  List<WireFault> wireFaults() {
    return of(WireFault.class);
  }

  List<DialogueFault> dialogueFaults() {
    return of(DialogueFault.class);
  }

  List<HandshakeFault> handshakeFaults() {
    return of(HandshakeFault.class);
  }

  List<CertificateFault> certificateFaults() {
    return of(CertificateFault.class);
  }

  private <F extends Fault> List<F> of(Class<F> kind) {
    return scenario.faults().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
