package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Curve;
import io.github.badmx.certs.KeySpec;

/**
 * A leaf with a key that is sound and that not every client knows.
 *
 * @param kind what key
 */
@Lie(
    value = "The certificate is for a key of a rare kind",
    source = "RFC 5280 §4.1.2.7",
    reported = ResultType.VALIDATION_FAILURE)
public record CertifyKey(@About("what key") Kind kind) implements CertificateFault {

  /** Kinds of keys that no public authority certifies. */
  public enum Kind {
    RSA8192,
    RSA16384,
    /** id-RSASSA-PSS (RFC 4055 §1.2). */
    RSA_PSS,
    DSA,
    BRAINPOOL_P256,
    /** With the curve spelt out, which RFC 5480 §2.1.1 forbids. */
    EXPLICIT_P256
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.withKey(spec()));
  }

  private KeySpec spec() {
    return switch (kind) {
      case RSA8192 -> KeySpec.rsa(8192);
      case RSA16384 -> KeySpec.rsa(16384);
      case RSA_PSS -> new KeySpec.Rsa(2048, true, "");
      case DSA -> KeySpec.dsa(2048);
      case BRAINPOOL_P256 -> KeySpec.ec(Curve.BRAINPOOL_P256);
      case EXPLICIT_P256 -> new KeySpec.Ec(Curve.P256, true, "");
    };
  }
}
