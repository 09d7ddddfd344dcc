package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import java.util.function.UnaryOperator;

/** Which certificate of the chain is lied about. */
public enum Link {
  /** The server's own. */
  LEAF,
  /** Its issuer. */
  INTERMEDIATE;

  CertPlan change(CertPlan plan, UnaryOperator<CertSpec> how) {
    return this == LEAF ? plan.withLeaf(how) : plan.withIntermediate(how);
  }
}
