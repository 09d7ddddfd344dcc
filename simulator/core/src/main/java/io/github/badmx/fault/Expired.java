package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import java.time.Duration;

/**
 * A certificate that was good until some time ago. A good leaf below an issuer whose time is over
 * is no better (RFC 5280 §6.1.3(a)(2)).
 *
 * @param by how long ago it ended
 * @param of which certificate
 */
@Lie(
    value = "The certificate ran out",
    source = "RFC 5280 §4.1.2.5",
    reported = ResultType.CERTIFICATE_EXPIRED)
public record Expired(
    @About("how long ago it ended") @Default("1d") Duration by,
    @About("which certificate") @Default("leaf") Link of)
    implements CertificateFault {

  /** The leaf. */
  public Expired(Duration by) {
    this(by, Link.LEAF);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return of.change(good, certificate -> certificate.expired(by));
  }
}
