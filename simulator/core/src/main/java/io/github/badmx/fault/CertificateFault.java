package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/** A lie in the certificate chain: turns the good plan into the bad one. */
public non-sealed interface CertificateFault extends Fault {

  /** The plan with this fault in it. */
  CertPlan apply(CertPlan good);
}
