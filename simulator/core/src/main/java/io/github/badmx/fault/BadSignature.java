package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;

/**
 * A certificate with one bit of its signature flipped.
 *
 * @param of whose signature
 */
@Lie(
    value = "The issuer's signature on the certificate is corrupt",
    source = "RFC 5280 §6.1.3(a)(1)",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record BadSignature(@About("the certificate that is corrupt") @Default("leaf") Link of)
    implements CertificateFault {

  /** In the leaf. */
  public BadSignature() {
    this(Link.LEAF);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return of.change(good, CertSpec::corruptSignature);
  }
}
