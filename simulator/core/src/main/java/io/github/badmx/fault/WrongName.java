package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.DistinguishedName;

/**
 * A leaf that is good for another host only.
 *
 * @param host the host name in the certificate, common name and subjectAltName
 */
@Lie(
    value = "The certificate is for another host",
    source = "RFC 9525 §6.3",
    reported = ResultType.CERTIFICATE_HOST_MISMATCH)
public record WrongName(
    @About("the host name in the certificate") @Default("mail.provider.test") String host)
    implements CertificateFault {

  /** The name of the provider instead of the customer's. */
  public WrongName() {
    this("mail.provider.test");
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(
        leaf -> leaf.withSubject(DistinguishedName.commonName(host)).withNames(host));
  }
}
