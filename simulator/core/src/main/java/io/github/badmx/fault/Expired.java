package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import java.time.Duration;

/**
 * A leaf that was good until some time ago.
 *
 * @param by how long ago it ended
 */
@Lie(
    value = "The certificate ran out",
    source = "RFC 5280 §4.1.2.5",
    reported = ResultType.CERTIFICATE_EXPIRED)
public record Expired(@About("how long ago it ended") @Default("1d") Duration by)
    implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.expired(by));
  }
}
