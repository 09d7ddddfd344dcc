package io.github.badmx.certs;

import static java.time.Duration.ofDays;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One certificate wanted, relative to a clock (RFC 5280 §4.1). Deliberately bad ones are welcome:
 * only what cannot be made is refused.
 *
 * @param subject whom it is for
 * @param key the key that it certifies
 * @param validity when it is valid
 * @param extensions its extensions, in this order
 * @param issuer who signs it; null when it signs itself
 * @param algorithm how it is signed; null for SHA-256 with the issuer's kind of key
 * @param signatureIntact false to flip a bit of the signature
 * @param version 3, or 1, which knows no extensions and leaves them out
 * @param serial the serial number, any integer; null for a random one of 126 bits
 */
public record CertSpec(
    DistinguishedName subject,
    KeySpec key,
    Validity validity,
    List<Extension> extensions,
    @Nullable CertSpec issuer,
    @Nullable SignatureAlgorithm algorithm,
    boolean signatureIntact,
    int version,
    @Nullable BigInteger serial) {

  private static final CertSpec TRUSTED_ROOT = root("badmx test root");

  public CertSpec {
    extensions = List.copyOf(extensions);
    if (version != 1 && version != 3) {
      throw new IllegalArgumentException(
          "certificate '%s' wants X.509 version %d (RFC 5280 §4.1.2.1): ask for 1 or 3"
              .formatted(subject, version));
    }
    if (has(extensions, NameConstraints.class) && !isAuthority(extensions)) {
      throw new IllegalArgumentException(
          "a name constraint needs CA:TRUE (RFC 5280 §4.2.1.10): give it to the issuer%s"
              .formatted(issuer == null ? "" : " '" + issuer.subject() + "'"));
    }
  }

  /**
   * The root that the mint's clients trust. The mint gives it its name constraints; any spec that
   * differs from this one is another root, which nobody trusts.
   */
  public static CertSpec trustedRoot() {
    return TRUSTED_ROOT;
  }

  /** A root of this name, self-signed, P-256, valid for ten years. */
  public static CertSpec root(String commonName) {
    return authority(commonName, null, ofDays(3650));
  }

  /** An intermediate of this name below an issuer, P-256, valid for three years. */
  public static CertSpec intermediate(String commonName, CertSpec issuer) {
    return authority(commonName, issuer, ofDays(1095));
  }

  /**
   * A server certificate for these host names and addresses; the first one is the common name. It
   * is valid from yesterday for another 90 days; its key is P-256.
   */
  public static CertSpec server(List<String> names, CertSpec issuer) {
    KeySpec key = KeySpec.p256().withLabel("leaf");
    return plain(names.get(0), key, ofDays(90), issuer)
        .with(BasicConstraints.endEntity())
        .with(KeyUsage.server(key))
        .with(ExtendedKeyUsage.of(ExtendedKeyUsage.SERVER_AUTH))
        .withNames(names.toArray(String[]::new));
  }

  private static CertSpec authority(String commonName, @Nullable CertSpec issuer, Duration life) {
    return plain(commonName, KeySpec.p256().withLabel(commonName), life, issuer)
        .with(BasicConstraints.authority())
        .with(KeyUsage.authority());
  }

  private static CertSpec plain(
      String commonName, KeySpec key, Duration life, @Nullable CertSpec issuer) {
    return new CertSpec(
        DistinguishedName.commonName(commonName),
        key,
        Validity.fromNow(ofDays(-1), life),
        List.of(new SubjectKeyIdentifier(), new AuthorityKeyIdentifier()),
        issuer,
        null,
        true,
        3,
        null);
  }

  /** For another subject. The names of the subjectAltName stay. */
  public CertSpec withSubject(DistinguishedName other) {
    return new CertSpec(
        other, key, validity, extensions, issuer, algorithm, signatureIntact, version, serial);
  }

  /** With these names in the subjectAltName. The subject stays. */
  public CertSpec withNames(String... names) {
    return with(new SubjectAltName(false, List.of(names).stream().map(SanName::of).toList()));
  }

  /**
   * With another key. One without a label takes over the label of the one before, and the usage of
   * a server follows the kind of key.
   */
  public CertSpec withKey(KeySpec other) {
    KeySpec labelled = other.label().isEmpty() ? other.withLabel(key.label()) : other;
    CertSpec rekeyed =
        new CertSpec(
            subject,
            labelled,
            validity,
            extensions,
            issuer,
            algorithm,
            signatureIntact,
            version,
            serial);
    return extensions.contains(KeyUsage.server(key))
        ? rekeyed.with(KeyUsage.server(labelled))
        : rekeyed;
  }

  /** With another validity. */
  public CertSpec withValidity(Validity other) {
    return new CertSpec(
        subject, key, other, extensions, issuer, algorithm, signatureIntact, version, serial);
  }

  /** Ended this long ago, after 90 days. */
  public CertSpec expired(Duration ago) {
    return withValidity(Validity.fromNow(ago.plusDays(90).negated(), ago.negated()));
  }

  /** Begins only in so long, for 90 days. */
  public CertSpec notYetValid(Duration until) {
    return withValidity(Validity.fromNow(until, until.plusDays(90)));
  }

  /** With this extension; one with the same object identifier is replaced where it stands. */
  public CertSpec with(Extension extension) {
    List<Extension> changed = new ArrayList<>(extensions);
    changed.replaceAll(old -> old.oid().equals(extension.oid()) ? extension : old);
    if (!changed.contains(extension)) {
      changed.add(extension);
    }
    return withExtensions(changed);
  }

  /** Without any extension of this type. */
  public CertSpec without(Class<? extends Extension> type) {
    return withExtensions(extensions.stream().filter(e -> !type.isInstance(e)).toList());
  }

  /** With exactly these extensions, in this order. */
  public CertSpec withExtensions(List<Extension> other) {
    return new CertSpec(
        subject, key, validity, other, issuer, algorithm, signatureIntact, version, serial);
  }

  /** Signed by another issuer. */
  public CertSpec withIssuer(CertSpec other) {
    return new CertSpec(
        subject, key, validity, extensions, other, algorithm, signatureIntact, version, serial);
  }

  /** With its issuer changed; a self-signed certificate has none. */
  public CertSpec withIssuer(UnaryOperator<CertSpec> change) {
    if (issuer == null) {
      throw new IllegalArgumentException(
          "certificate '%s' signs itself: give it an issuer first".formatted(subject));
    }
    return withIssuer(change.apply(issuer));
  }

  /** Signed by its own key. */
  public CertSpec selfSigned() {
    return new CertSpec(
        subject, key, validity, extensions, null, algorithm, signatureIntact, version, serial);
  }

  /** Signed in this way. */
  public CertSpec signedWith(SignatureAlgorithm other) {
    return new CertSpec(
        subject, key, validity, extensions, issuer, other, signatureIntact, version, serial);
  }

  /** With one bit of the signature flipped. */
  public CertSpec corruptSignature() {
    return new CertSpec(
        subject, key, validity, extensions, issuer, algorithm, false, version, serial);
  }

  /** Of X.509 version 1: without extensions. */
  public CertSpec version1() {
    return new CertSpec(
        subject, key, validity, extensions, issuer, algorithm, signatureIntact, 1, serial);
  }

  /** With this serial number; zero, negative and oversized ones are possible. */
  public CertSpec withSerial(BigInteger other) {
    return new CertSpec(
        subject, key, validity, extensions, issuer, algorithm, signatureIntact, version, other);
  }

  /** The certificate that signs this one; itself when it is self-signed. */
  CertSpec signer() {
    return issuer == null ? this : issuer;
  }

  /** The dNSNames of the subjectAltName, in lower case. */
  List<String> hosts() {
    return extensions.stream()
        .filter(SubjectAltName.class::isInstance)
        .flatMap(extension -> ((SubjectAltName) extension).names().stream())
        .filter(SanName.Dns.class::isInstance)
        .map(name -> ((SanName.Dns) name).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean has(List<Extension> extensions, Class<? extends Extension> type) {
    return extensions.stream().anyMatch(type::isInstance);
  }

  private static boolean isAuthority(List<Extension> extensions) {
    return extensions.stream().anyMatch(e -> e instanceof BasicConstraints basic && basic.ca());
  }
}
