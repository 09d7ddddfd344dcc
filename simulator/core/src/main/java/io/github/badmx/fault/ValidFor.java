package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Validity;
import java.time.Duration;

/**
 * A leaf that is valid when it is minted, and for how long.
 *
 * @param left how long it will be valid from the start of the scenario
 */
@Lie(
    value = "The certificate is valid for so long from the server's start",
    source = "RFC 5280 §4.1.2.5")
public record ValidFor(@About("how long from the server's start") Duration left)
    implements CertificateFault {

  private static final Duration SINCE = Duration.ofDays(1).negated();

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.withValidity(Validity.fromNow(SINCE, left)));
  }
}
