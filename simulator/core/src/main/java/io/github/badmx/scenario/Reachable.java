package io.github.badmx.scenario;

import io.github.badmx.fault.CertificateFault;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.WireFault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which moments no connection of a scenario comes to, so that a fault there would never strike. */
final class Reachable {

  private static final Set<Moment> BEFORE_TLS_13 =
      EnumSet.of(Moment.SERVER_KEY_EXCHANGE, Moment.SERVER_HELLO_DONE, Moment.CLIENT_KEY_EXCHANGE);
  private static final Set<Moment> SINCE_TLS_13 =
      EnumSet.of(Moment.ENCRYPTED_EXTENSIONS, Moment.CERTIFICATE_VERIFY);

  private Reachable() {}

  /** Why a fault can never strike, if so. */
  static Optional<String> objection(Fault fault, TlsSettings tls) {
    return fault instanceof WireFault wire
        ? missing(wire.at().moment(), tls)
            .map(
                why ->
                    "nothing ever comes to '%s': %s".formatted(wire.at().moment().yamlName(), why))
        : Optional.empty();
  }

  /** Why a fault comes too late where it is chosen by what the client says, if so. */
  static Optional<String> tooLate(Fault fault, When when, TlsSettings tls) {
    Moment known =
        !when.recipient().isEmpty()
            ? Moment.RCPT
            : tls.mode() == TlsSettings.Mode.IMPLICIT ? Moment.TLS_EHLO : Moment.EHLO;
    String said = known == Moment.RCPT ? "RCPT" : "EHLO";
    if (fault instanceof WireFault wire && wire.at().moment().compareTo(known) < 0) {
      return Optional.of(
          "'%s' is over when the client says %s".formatted(wire.at().moment().yamlName(), said));
    }
    boolean inHandshake = fault instanceof HandshakeFault || fault instanceof CertificateFault;
    return inHandshake && known != Moment.EHLO
        ? Optional.of("the handshake is over when the client says " + said)
        : Optional.empty();
  }

  private static Optional<String> missing(Moment moment, TlsSettings tls) {
    boolean inTls =
        moment.compareTo(Moment.READY_FOR_TLS) >= 0 && moment.compareTo(Moment.TLS_EHLO) <= 0;
    if (tls.mode() == TlsSettings.Mode.NONE) {
      return inTls ? Optional.of("the mode is 'none'") : Optional.empty();
    }
    if (tls.mode() == TlsSettings.Mode.IMPLICIT
        && (moment == Moment.STARTTLS || moment == Moment.READY_FOR_TLS)) {
      return Optional.of("the mode is 'implicit'");
    }
    if (moment == Moment.CLIENT_CERTIFICATE
        && tls.clientCertificate() == TlsSettings.ClientCertificate.NOT_ASKED) {
      return Optional.of("no client-certificate is asked for");
    }
    boolean modern = tls.versions().contains(TlsVersion.TLS_1_3);
    if (BEFORE_TLS_13.contains(moment) && modern && tls.versions().size() == 1) {
      return Optional.of("TLSv1.3 has no such message");
    }
    return SINCE_TLS_13.contains(moment) && !modern
        ? Optional.of("only TLSv1.3 has such a message")
        : Optional.empty();
  }
}
