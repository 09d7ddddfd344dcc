package io.github.badmx.server;

import io.github.badmx.fault.CertificateFault;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.WireFault;
import java.util.List;

/**
 * What one connection is to hear: the lies, sorted by the layer that tells them.
 *
 * @param faults all of them
 * @param credentials what the server shows in the handshake
 */
record Part(
    List<Fault> faults,
    List<WireFault> wire,
    List<DialogueFault> dialogue,
    List<HandshakeFault> handshake,
    List<CertificateFault> certificate,
    Minting.Order credentials) {

  static Part of(List<Fault> faults, Minting.Order credentials) {
    return new Part(
        faults,
        of(WireFault.class, faults),
        of(DialogueFault.class, faults),
        of(HandshakeFault.class, faults),
        of(CertificateFault.class, faults),
        credentials);
  }

  private static <F extends Fault> List<F> of(Class<F> kind, List<Fault> faults) {
    return faults.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
