package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/** A key file and a certificate file that do not belong together. */
@Lie(
    value = "The server's key is not the one in its certificate",
    source = "RFC 8446 §4.4.3",
    reported = ResultType.VALIDATION_FAILURE)
public record KeyMismatch() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withHandshakeKey(good.leaf().key().withLabel("another"));
  }
}
