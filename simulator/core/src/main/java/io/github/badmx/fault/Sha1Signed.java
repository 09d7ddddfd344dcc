package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.KeySpec;
import io.github.badmx.certs.SignatureAlgorithm;

/** A leaf whose signature can be forged with some effort. */
@Lie(
    value = "The certificate is signed with SHA-1",
    source = "RFC 9325 §4.5",
    reported = ResultType.VALIDATION_FAILURE)
public record Sha1Signed() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    CertPlan rsa = good.withIntermediate(issuer -> issuer.withKey(KeySpec.rsa(2048)));
    return rsa.withLeaf(leaf -> leaf.signedWith(SignatureAlgorithm.SHA1_RSA));
  }
}
