package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/** A server that authenticates itself with nothing. */
@Lie(
    value = "The Certificate message is empty",
    source = "RFC 8446 §4.4.2.4",
    reported = ResultType.VALIDATION_FAILURE)
public record EmptyCertificateList() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withSent();
  }
}
