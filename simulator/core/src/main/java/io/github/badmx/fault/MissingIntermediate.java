package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Sent;

/** A leaf sent alone: some clients fetch or know its issuer, most do not. */
@Lie(
    value = "The intermediate certificate is not sent",
    source = "RFC 8446 §4.4.2",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record MissingIntermediate() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withSent(Sent.leaf());
  }
}
