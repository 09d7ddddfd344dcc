package io.github.badmx.fault;

/**
 * A named lie: the one thing in which a peer differs from a good server.
 *
 * <p>Settings say what the good server is; only faults misbehave. Each is a small immutable record
 * with one pure method; its scenario-file name, its parameters and every table of faults come from
 * the record itself ({@link FaultType}).
 */
public sealed interface Fault
    permits CertificateFault, HandshakeFault, WireFault, DialogueFault, PortFault {

  /** The name in scenario files: {@code hide-starttls} for the record {@code HideStarttls}. */
  default String name() {
    return FaultType.of(this).name();
  }
}
