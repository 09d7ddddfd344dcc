package io.github.badmx.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a certificate was revoked: as an OCSP response (RFC 6960) or a CRL (RFC 5280 §5).
 */
final class RevocationMaker {

  private static final Duration LONG_AGO = Duration.ofHours(12);
  private static final Duration LIFE_OF_A_LIST = Duration.ofDays(90);

  private final Clock clock;
  private final SecureRandom random;

  RevocationMaker(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** Whoever signs: a certificate and its key. */
  record Authority(Octets certificate, HeldKey key) {
    X509CertificateHolder holder() {
      return RevocationMaker.holder(certificate);
    }
  }

  /**
   * An OCSP response about one certificate.
   *
   * @param responder who signs it in the place of the issuer; null for the issuer
   */
  Octets response(
      Octets leaf,
      boolean revoked,
      Validity validity,
      Authority issuer,
      @Nullable Authority responder) {
    Authority signer = responder == null ? issuer : responder;
    try {
      CertificateID id = new CertificateID(sha1(), issuer.holder(), holder(leaf).getSerialNumber());
      BasicOCSPRespBuilder builder =
          new BasicOCSPRespBuilder(new RespID(signer.holder().getSubject()));
      builder.addResponse(
          id, status(revoked), date(validity.notBefore()), date(validity.notAfter()), null);
      X509CertificateHolder[] sent =
          responder == null ? null : new X509CertificateHolder[] {responder.holder()};
      return Octets.of(
          new OCSPRespBuilder()
              .build(
                  OCSPRespBuilder.SUCCESSFUL,
                  builder.build(signing(signer), sent, date(validity.notBefore())))
              .getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode an OCSP response", e);
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException("cannot make an OCSP response", e);
    }
  }

  /** A list that names one certificate, or none. */
  Octets list(Octets leaf, boolean revoked, Authority issuer) {
    X509v2CRLBuilder builder =
        new X509v2CRLBuilder(
            issuer.holder().getSubject(), Date.from(clock.instant().minus(LONG_AGO)));
    builder.setNextUpdate(Date.from(clock.instant().plus(LIFE_OF_A_LIST)));
    if (revoked) {
      builder.addCRLEntry(holder(leaf).getSerialNumber(), longAgo(), CRLReason.keyCompromise);
    }
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(issuer.key().identifier().toByteArray()));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      return Octets.of(builder.build(signing(issuer)).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode a CRL", e);
    }
  }

  private @Nullable CertificateStatus status(boolean revoked) {
    return revoked
        ? new RevokedStatus(
            new RevokedInfo(
                new ASN1GeneralizedTime(longAgo()), CRLReason.lookup(CRLReason.keyCompromise)))
        : CertificateStatus.GOOD;
  }

  private Signing signing(Authority by) {
    return new Signing(SignatureAlgorithm.usualFor(by.key().kind()), by.key(), true, random);
  }

  private Date longAgo() {
    return Date.from(clock.instant().minus(LONG_AGO));
  }

  private Date date(Validity.Edge edge) {
    return Date.from(edge.at(clock));
  }

  private static DigestCalculator sha1() throws OperatorCreationException {
    return new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
  }

  private static X509CertificateHolder holder(Octets certificate) {
    try {
      return new X509CertificateHolder(certificate.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a certificate of our own", e);
    }
  }
}
