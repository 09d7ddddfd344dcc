package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.KeySpec;
import io.github.badmx.certs.Sent;

/**
 * A chain in good order below a root of its own, such as that of a private authority.
 *
 * @param sent whether the root is sent too
 * @param commonName what the root calls itself; {@code badmx test root} is the trusted one's name
 */
@Lie(
    value = "The chain leads to a root that nobody trusts",
    source = "RFC 5280 §6.1",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record UntrustedRoot(
    @About("the root is sent too") @Default("true") boolean sent,
    @About("what the root calls itself") @Default("badmx untrusted root") String commonName)
    implements CertificateFault {

  /** With the root sent. */
  public UntrustedRoot() {
    this(true);
  }

  /** Under its own name. */
  public UntrustedRoot(boolean sent) {
    this(sent, "badmx untrusted root");
  }

  @Override
  public CertPlan apply(CertPlan good) {
    CertSpec root = CertSpec.root(commonName).withKey(KeySpec.p256().withLabel("untrusted root"));
    CertPlan untrusted = good.withRoot(trusted -> root);
    return sent ? untrusted.withSent(Sent.leaf(), Sent.intermediate(), Sent.root()) : untrusted;
  }
}
