package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Sent;
import java.nio.charset.StandardCharsets;

/** A certificate that nobody can parse. */
@Lie(
    value = "The Certificate message carries what is no certificate",
    source = "RFC 8446 §4.4.2",
    reported = ResultType.VALIDATION_FAILURE)
public record GarbageCertificate() implements CertificateFault {

  private static final byte[] OCTETS = "not a certificate".getBytes(StandardCharsets.US_ASCII);

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withSent(Sent.raw(OCTETS));
  }
}
