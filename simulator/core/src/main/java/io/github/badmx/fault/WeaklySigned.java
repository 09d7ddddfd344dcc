package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.KeySpec;
import io.github.badmx.certs.SignatureAlgorithm;

/**
 * A certificate whose signature can be forged with some effort.
 *
 * @param with the hash
 * @param of which certificate; the issuer of a leaf gets an RSA key
 */
@Lie(
    value = "The certificate is signed with a broken hash",
    source = "RFC 9325 §4.5",
    reported = ResultType.VALIDATION_FAILURE)
public record WeaklySigned(
    @About("the hash") @Default("sha1") Hash with,
    @About("which certificate") @Default("leaf") Link of)
    implements CertificateFault {

  /** Hashes of which a collision is known. */
  public enum Hash {
    MD2(SignatureAlgorithm.MD2_RSA),
    MD4(SignatureAlgorithm.MD4_RSA),
    MD5(SignatureAlgorithm.MD5_RSA),
    SHA1(SignatureAlgorithm.SHA1_RSA);

    private final SignatureAlgorithm algorithm;

    Hash(SignatureAlgorithm algorithm) {
      this.algorithm = algorithm;
    }
  }

  public WeaklySigned {
    if (of == Link.INTERMEDIATE && with != Hash.SHA1) {
      throw new IllegalArgumentException(
          "the root's key is an elliptic one: it signs an intermediate with sha1, not with "
              + with);
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    if (of == Link.INTERMEDIATE) {
      // the trusted root's key is P-256
      return good.withIntermediate(issuer -> issuer.signedWith(SignatureAlgorithm.SHA1_ECDSA));
    }
    return good.withIntermediate(issuer -> issuer.withKey(KeySpec.rsa(2048)))
        .withLeaf(leaf -> leaf.signedWith(with.algorithm));
  }
}
