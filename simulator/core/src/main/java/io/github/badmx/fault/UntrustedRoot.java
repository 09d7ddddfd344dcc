package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.Sent;

/**
 * A chain in good order below a root of its own, such as that of a private authority.
 *
 * @param sent whether the root is sent too
 */
@Lie(
    value = "The chain leads to a root that nobody trusts",
    source = "RFC 5280 §6.1",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record UntrustedRoot(@About("the root is sent too") @Default("true") boolean sent)
    implements CertificateFault {

  /** With the root sent. */
  public UntrustedRoot() {
    this(true);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    CertPlan untrusted = good.withRoot(root -> CertSpec.root("badmx untrusted root"));
    return sent ? untrusted.withSent(Sent.leaf(), Sent.intermediate(), Sent.root()) : untrusted;
  }
}
