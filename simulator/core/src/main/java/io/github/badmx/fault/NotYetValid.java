package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import java.time.Duration;

/**
 * A leaf whose time is still to come, or a client whose clock is wrong.
 *
 * @param by how long until it begins
 */
@Lie(
    value = "The certificate is not valid yet",
    source = "RFC 5280 §4.1.2.5",
    reported = ResultType.VALIDATION_FAILURE)
public record NotYetValid(@About("how long until it begins") @Default("1d") Duration by)
    implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.notYetValid(by));
  }
}
