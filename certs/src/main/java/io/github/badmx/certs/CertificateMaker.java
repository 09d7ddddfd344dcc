package io.github.badmx.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** Writes and signs one certificate (RFC 5280 §4.1). */
final class CertificateMaker {
  private static final int SERIAL_BITS = 126;

  private final Clock clock;
  private final SecureRandom random;

  CertificateMaker(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  Octets make(CertSpec spec, HeldKey subjectKey, HeldKey issuerKey) {
    ContentSigner signing =
        new Signing(algorithm(spec, issuerKey), issuerKey, spec.signatureIntact(), random);
    try {
      return Octets.of(
          spec.version() == 1
              ? version1(spec, subjectKey).build(signing).getEncoded()
              : version3(spec, subjectKey, issuerKey).build(signing).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode certificate '" + spec.subject() + "'", e);
    }
  }

  private static SignatureAlgorithm algorithm(CertSpec spec, HeldKey issuerKey) {
    SignatureAlgorithm wanted = spec.algorithm();
    if (wanted == null) {
      return SignatureAlgorithm.usualFor(issuerKey.kind());
    }
    if (!wanted.fits(issuerKey.kind())) {
      throw new IllegalArgumentException(
          "%s cannot sign certificate '%s' (RFC 5280 §4.1.1.2): the key of the issuer '%s' is %s;"
                  .formatted(wanted, spec.subject(), spec.signer().subject(), issuerKey.kind())
              + " give the issuer another key, or sign with "
              + SignatureAlgorithm.usualFor(issuerKey.kind()));
    }
    return wanted;
  }

  private X509v1CertificateBuilder version1(CertSpec spec, HeldKey key) {
    return new X509v1CertificateBuilder(
        issuer(spec),
        serial(spec),
        time(spec.validity().notBefore()),
        time(spec.validity().notAfter()),
        spec.subject().toX500Name(),
        key.publicInfo());
  }

  private X509v3CertificateBuilder version3(CertSpec spec, HeldKey key, HeldKey issuerKey)
      throws IOException {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            issuer(spec),
            serial(spec),
            time(spec.validity().notBefore()),
            time(spec.validity().notAfter()),
            spec.subject().toX500Name(),
            key.publicInfo());
    KeyIdentifiers keys = new KeyIdentifiers(key.identifier(), issuerKey.identifier());
    for (Extension extension : spec.extensions()) {
      if (builder.hasExtension(new ASN1ObjectIdentifier(extension.oid()))) {
        throw new IllegalArgumentException(
            "certificate '%s' wants extension %s twice (RFC 5280 §4.2): leave one out"
                .formatted(spec.subject(), extension.oid()));
      }
      builder.addExtension(
          new ASN1ObjectIdentifier(extension.oid()),
          extension.critical(),
          extension.value(keys).toByteArray());
    }
    return builder;
  }

  private static X500Name issuer(CertSpec spec) {
    return spec.signer().subject().toX500Name();
  }

  private BigInteger serial(CertSpec spec) {
    BigInteger wanted = spec.serial();
    return wanted != null ? wanted : new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
  }

  /** UTCTime from 1950 to 2049, else GeneralizedTime (RFC 5280 §4.1.2.5). */
  private Time time(Validity.Edge edge) {
    OffsetDateTime time = edge.at(clock).atOffset(ZoneOffset.UTC);
    int year = time.getYear();
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException(
          "%s cannot be written as GeneralizedTime (RFC 5280 §4.1.2.5.2): stay in 0001 to 9999"
              .formatted(time));
    }
    return new Time(
        year < 1950 || year > 2049
            ? new DERGeneralizedTime(digits(year, 4) + withinYear(time))
            : new DERUTCTime(digits(year % 100, 2) + withinYear(time)));
  }

  // by hand: a DateTimeFormatter loads as many classes as the rest of the certificate
  private static String withinYear(OffsetDateTime time) {
    return digits(time.getMonthValue(), 2)
        + digits(time.getDayOfMonth(), 2)
        + digits(time.getHour(), 2)
        + digits(time.getMinute(), 2)
        + digits(time.getSecond(), 2)
        + "Z";
  }

  private static String digits(int number, int width) {
    String plain = Integer.toString(number);
    return "0".repeat(width - plain.length()) + plain;
  }
}
