package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.Sent;
import java.util.List;

/**
 * Exactly these certificates, in this order.
 *
 * @param order what is sent
 */
@Lie(value = "Sends these certificates, in this order", source = "RFC 8446 §4.4.2")
public record SendCertificates(@About("what is sent, in order") List<Entry> order)
    implements CertificateFault {

  /** What can be sent. */
  public enum Entry {
    LEAF,
    INTERMEDIATE,
    ROOT,
    /** An authority that has nothing to do with the chain. */
    UNRELATED,
    /** The leaf's public key in the place of all certificates (RFC 7250 §3). */
    PUBLIC_KEY
  }

  public SendCertificates {
    order = List.copyOf(order);
    if (order.contains(Entry.PUBLIC_KEY) && order.size() > 1) {
      throw new IllegalArgumentException("'public-key' goes alone (RFC 7250 §3): " + order);
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withSent(order.stream().map(SendCertificates::sent).toList());
  }

  private static Sent sent(Entry entry) {
    return switch (entry) {
      case LEAF -> Sent.leaf();
      case INTERMEDIATE -> Sent.intermediate();
      case ROOT -> Sent.root();
      case PUBLIC_KEY -> Sent.publicKey();
      case UNRELATED -> Sent.other(CertSpec.root("badmx unrelated root"));
    };
  }
}
