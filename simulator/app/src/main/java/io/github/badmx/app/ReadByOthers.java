package io.github.badmx.app;

import io.github.badmx.certs.Chain;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Whether another server can read a chain at all. */
final class ReadByOthers {

  private ReadByOthers() {}

  /** What to know before another server is given the chain; empty when there is nothing. */
  static String note(Chain chain) {
    if (chain.sent().isEmpty()) {
      return " (chain.pem is empty, as the scenario sends none)";
    }
    return chain.sent().stream().allMatch(ReadByOthers::isCertificate)
        ? ""
        : " (chain.pem holds garbage, as the scenario sends it: other servers may refuse it)";
  }

  private static boolean isCertificate(byte[] octets) {
    try {
      CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }
}
