package io.github.badmx.certs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What chain is wanted: the leaf with its issuers, what is sent of it, the key that signs the
 * handshake, and what is said of the leaf's revocation.
 *
 * @param leaf the server's certificate
 * @param sent the entries of the Certificate message, in order; may be empty
 * @param handshakeKey the key that the server holds; null for the leaf's
 * @param revoked whether the leaf's issuer has revoked it
 * @param staple the OCSP response that the server has; null for none
 * @param fallback what is shown to a client that names no host of the leaf's by SNI (RFC 6066 §3);
 *     null for the same
 */
public record CertPlan(
    CertSpec leaf,
    List<Sent> sent,
    @Nullable KeySpec handshakeKey,
    boolean revoked,
    @Nullable Staple staple,
    @Nullable CertPlan fallback) {

  public CertPlan {
    sent = List.copyOf(sent);
  }

  /**
   * The good server: trusted root, intermediate and leaf, all P-256; leaf and intermediate are
   * sent. The leaf is for the names given and for {@code localhost}, {@code 127.0.0.1}, {@code
   * ::1}.
   *
   * @param names host names or address literals, at least one
   */
  public static CertPlan good(String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("the good server has a name: give at least one");
    }
    Set<String> all = new LinkedHashSet<>(List.of(names));
    all.addAll(List.of("localhost", "127.0.0.1", "::1"));
    CertSpec intermediate =
        CertSpec.intermediate("badmx test intermediate", CertSpec.trustedRoot());
    CertSpec leaf = CertSpec.server(List.copyOf(all), intermediate);
    return new CertPlan(leaf, List.of(Sent.leaf(), Sent.intermediate()), null, false, null, null);
  }

  /** With the leaf changed; what is sent follows. */
  public CertPlan withLeaf(UnaryOperator<CertSpec> change) {
    return new CertPlan(change.apply(leaf), sent, handshakeKey, revoked, staple, fallback);
  }

  /** With the leaf's issuer changed. */
  public CertPlan withIntermediate(UnaryOperator<CertSpec> change) {
    return withLeaf(old -> old.withIssuer(change));
  }

  /** With the top of the chain changed: it is no longer the trusted root. */
  public CertPlan withRoot(UnaryOperator<CertSpec> change) {
    return withLeaf(old -> withTop(old, change));
  }

  private static CertSpec withTop(CertSpec spec, UnaryOperator<CertSpec> change) {
    return spec.issuer() == null
        ? change.apply(spec)
        : spec.withIssuer(issuer -> withTop(issuer, change));
  }

  /** With a leaf that signs itself, and nothing else sent. */
  public CertPlan selfSigned() {
    return withLeaf(CertSpec::selfSigned).withSent(Sent.leaf());
  }

  /** With exactly these entries sent. */
  public CertPlan withSent(Sent... entries) {
    return withSent(List.of(entries));
  }

  /** With these entries sent. */
  public CertPlan withSent(List<Sent> entries) {
    return new CertPlan(leaf, entries, handshakeKey, revoked, staple, fallback);
  }

  /** With a key that is not the leaf's, so that nothing it signs can be verified. */
  public CertPlan withHandshakeKey(KeySpec key) {
    return new CertPlan(leaf, sent, key, revoked, staple, fallback);
  }

  /** With a leaf that its issuer has revoked: its CRL and its OCSP responses say so. */
  public CertPlan withLeafRevoked() {
    return new CertPlan(leaf, sent, handshakeKey, true, staple, fallback);
  }

  /** With this OCSP response to staple. */
  public CertPlan withStaple(Staple other) {
    return new CertPlan(leaf, sent, handshakeKey, revoked, other, fallback);
  }

  /** With another chain for clients that name no host of the leaf's by SNI. */
  public CertPlan withFallback(CertPlan other) {
    return new CertPlan(leaf, sent, handshakeKey, revoked, staple, other);
  }

  /** The chain from the leaf to its self-signed top. */
  List<CertSpec> links() {
    return Stream.iterate(leaf, Objects::nonNull, CertSpec::issuer).toList();
  }
}
