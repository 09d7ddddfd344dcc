package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Sent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The right certificates in the wrong order: the client takes the issuer for the leaf. */
@Lie(
    value = "The chain is sent with the leaf last",
    source = "RFC 8446 §4.4.2",
    reported = ResultType.VALIDATION_FAILURE)
public record ReversedChain() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    List<Sent> reversed = new ArrayList<>(good.sent());
    Collections.reverse(reversed);
    return good.withSent(reversed);
  }
}
