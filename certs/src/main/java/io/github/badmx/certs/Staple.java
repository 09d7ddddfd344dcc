package io.github.badmx.certs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An OCSP response wanted, about the leaf of a plan and relative to a clock (RFC 6960 §4.2.1).
 *
 * @param validity its thisUpdate and its nextUpdate
 * @param signer who signs it
 * @param instead octets in its place, which need not be a response; null for a response
 */
public record Staple(Validity validity, Signer signer, @Nullable Octets instead) {

  /** A response of the leaf's issuer, of an hour ago, good for another 90 days. */
  public static Staple good() {
    return new Staple(
        Validity.fromNow(Duration.ofHours(-1), Duration.ofDays(90)), Signer.ISSUER, null);
  }

  /** Its nextUpdate is this long ago, and a week after its thisUpdate. */
  public Staple stale(Duration ago) {
    return new Staple(Validity.fromNow(ago.plusDays(7).negated(), ago.negated()), signer, instead);
  }

  /** Signed by someone else. */
  public Staple signedBy(Signer other) {
    return new Staple(validity, other, instead);
  }

  /** These octets in its place. */
  public Staple replacedBy(Octets octets) {
    return new Staple(validity, signer, octets);
  }

  /** Who signs a response. */
  public enum Signer {
    /** The issuer of the certificate, who always may (RFC 6960 §4.2.2.2). */
    ISSUER,
    /** A responder that nobody has delegated anything to; its certificate comes with it. */
    STRANGER
  }
}
