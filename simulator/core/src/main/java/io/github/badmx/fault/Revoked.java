package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/**
 * A leaf that its issuer has revoked: its list says so, and so does the OCSP response where one is
 * stapled.
 *
 * <p>A client that asked for the response MUST end the handshake with
 * bad_certificate_status_response (RFC 6066 §8).
 */
@Lie(
    value = "The certificate is revoked",
    source = "RFC 5280 §6.1.3(a)(3)",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record Revoked() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeafRevoked();
  }
}
