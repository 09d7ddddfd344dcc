package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The trusted root sent as an old authority once signed it, which has run out since: whoever stops
 * at the root of his own is well, whoever follows what is sent is not.
 *
 * @param by how long ago the cross-signature ended
 */
@Lie(
    value = "The root is sent cross-signed, and the cross-signature ran out",
    source = "RFC 4158 §2.3")
public record CrossSigned(@About("how long ago it ended") @Default("1d") Duration by)
    implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    CertSpec old = CertSpec.root("badmx old root").expired(by);
    CertSpec cross = CertSpec.trustedRoot().withIssuer(old).expired(by);
    List<Sent> sent = new ArrayList<>(good.sent());
    sent.add(Sent.other(cross));
    return good.withSent(sent);
  }
}
