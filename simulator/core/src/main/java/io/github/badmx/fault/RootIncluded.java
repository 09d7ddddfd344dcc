package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Sent;
import java.util.ArrayList;
import java.util.List;

/** One certificate more than needed: a client must put up with it. */
@Lie(value = "The trusted root is sent too, which is allowed", source = "RFC 8446 §4.4.2")
public record RootIncluded() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    List<Sent> whole = new ArrayList<>(good.sent());
    whole.add(Sent.root());
    return good.withSent(whole);
  }
}
