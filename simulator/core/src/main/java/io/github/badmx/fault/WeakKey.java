package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.KeySpec;

/**
 * A leaf with a key that can be broken.
 *
 * @param bits the size of the RSA key
 */
@Lie(
    value = "The certificate is for a short RSA key",
    source = "RFC 9325 §4.5",
    reported = ResultType.VALIDATION_FAILURE)
public record WeakKey(@About("the size of the RSA key") @Default("1024") int bits)
    implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(leaf -> leaf.withKey(KeySpec.rsa(bits)));
  }
}
