package io.github.badmx.fault;

import io.github.badmx.certs.BasicConstraints;
import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.Sent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain with more intermediates than needed, all of them sent.
 *
 * @param by how many more
 * @param pathLength how many the topmost intermediate allows below itself; any number if left out
 */
@Lie(value = "There are more intermediate certificates than needed", source = "RFC 5280 §6.1.4(l)")
public record LengthenChain(
    @About("how many more") @Default("1") int by,
    @About("how many the topmost intermediate allows below itself") @Nullable Integer pathLength)
    implements CertificateFault {

  public LengthenChain {
    if (by < 1 || by > 200) {
      throw new IllegalArgumentException("'by' is %d: it is from 1 to 200".formatted(by));
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    List<Sent> sent = new ArrayList<>(good.sent());
    for (int above = 2; above < by + 2; above++) {
      sent.add(new Sent.Link(above));
    }
    return good.withIntermediate(issuer -> issuer.withIssuer(this::lengthened)).withSent(sent);
  }

  private CertSpec lengthened(CertSpec root) {
    CertSpec top = CertSpec.intermediate("badmx test intermediate 1", root);
    CertSpec chain = pathLength == null ? top : top.with(new BasicConstraints(true, pathLength));
    for (int i = 2; i <= by; i++) {
      chain = CertSpec.intermediate("badmx test intermediate " + i, chain);
    }
    return chain;
  }
}
