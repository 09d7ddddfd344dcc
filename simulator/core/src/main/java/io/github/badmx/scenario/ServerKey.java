package io.github.badmx.scenario;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.Curve;
import io.github.badmx.certs.DistinguishedName;
import io.github.badmx.certs.KeySpec;
import java.util.Locale;

/** The kind of key in the good server's certificate. */
public enum ServerKey {
  P256,
  P384,
  P521,
  RSA2048,
  RSA3072,
  RSA4096,
  ED25519;

  /** The name in scenario files: {@code rsa2048}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The good plan with this key. An RSA leaf has an RSA issuer, as old clients want it. */
  CertPlan in(CertPlan good) {
    return switch (this) {
      case P256 -> good;
      case P384 -> withLeafKey(good, KeySpec.ec(Curve.P384));
      case P521 -> withLeafKey(good, KeySpec.ec(Curve.P521));
      case RSA2048 -> rsa(good, 2048);
      case RSA3072 -> rsa(good, 3072);
      case RSA4096 -> rsa(good, 4096);
      case ED25519 -> withLeafKey(good, KeySpec.ed25519());
    };
  }

  private static CertPlan rsa(CertPlan good, int bits) {
    return withLeafKey(good.withIntermediate(ServerKey::rsaIssuer), KeySpec.rsa(bits));
  }

  private static CertSpec rsaIssuer(CertSpec issuer) {
    return issuer
        .withSubject(DistinguishedName.commonName("badmx test RSA intermediate"))
        .withKey(KeySpec.rsa(2048).withLabel("badmx test RSA intermediate"));
  }

  private static CertPlan withLeafKey(CertPlan plan, KeySpec key) {
    return plan.withLeaf(leaf -> leaf.withKey(key));
  }
}
