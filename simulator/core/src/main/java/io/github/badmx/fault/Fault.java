package io.github.badmx.fault;

import java.util.Locale;

/**
 * A named lie: the one thing in which a peer differs from a good server.
 *
 * <p>Settings say what the good server is; only faults misbehave. Each is a small immutable record
 * with one pure method; its scenario-file name, its parameters and every table of faults come from
 * the record itself ({@link FaultType}).
 */
public sealed interface Fault permits CertificateFault, HandshakeFault, WireFault, DialogueFault {

  /**
   * The name in scenario files: the record's, in lower case with hyphens ({@code hide-starttls}).
   */
  default String name() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }
}
