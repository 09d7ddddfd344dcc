package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.Octets;
import io.github.badmx.certs.OtherExtension;
import java.util.Locale;

/**
 * A certificate with one extension more, or with another value of one that it has.
 *
 * @param of which certificate
 * @param oid the extension's object identifier
 * @param critical whether whoever does not know it must reject
 * @param hex what it holds, two digits an octet, blanks where you like
 */
@Lie(value = "A certificate has one more extension", source = "RFC 5280 §4.2")
public record AddCertificateExtension(
    @About("which certificate") @Default("leaf") Link of,
    @About("the extension's object identifier") String oid,
    @About("who does not know it must reject") @Default("false") boolean critical,
    @About("what it holds, two digits an octet") @Default("0500") String hex)
    implements CertificateFault {

  public AddCertificateExtension {
    hex = hex.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!hex.matches("([0-9a-f]{2})*")) {
      throw new IllegalArgumentException(
          "'hex' is '%s': write two hex digits an octet, such as 05 00".formatted(hex));
    }
    if (!oid.matches("[0-2](\\.\\d+)+")) {
      throw new IllegalArgumentException(
          "'oid' is '%s': write numbers with dots, such as 1.3.6.1.5.5.7.1.24".formatted(oid));
    }
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return of.change(good, spec -> spec.with(new OtherExtension(oid, critical, Octets.hex(hex))));
  }
}
