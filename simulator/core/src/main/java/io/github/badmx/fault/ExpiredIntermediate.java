package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import java.time.Duration;

/**
 * A good leaf below an issuer whose time is over.
 *
 * @param by how long ago it ended
 */
@Lie(
    value = "The intermediate certificate ran out",
    source = "RFC 5280 §6.1.3(a)(2)",
    reported = ResultType.CERTIFICATE_EXPIRED)
public record ExpiredIntermediate(@About("how long ago it ended") @Default("1d") Duration by)
    implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withIntermediate(intermediate -> intermediate.expired(by));
  }
}
