package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.ExtendedKeyUsage;
import io.github.badmx.certs.KeyUsage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A certificate whose key is not for what it is used for.
 *
 * @param of which certificate
 * @param keyUsage the bits of keyUsage; as in a good certificate if there are none
 * @param purposes the purposes of extendedKeyUsage; as in a good certificate if there are none
 * @param critical whether extendedKeyUsage is critical
 */
@Lie(
    value = "The certificate is not for what it is used for",
    source = "RFC 5280 §4.2.1.3",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record LimitUsage(
    @About("which certificate") @Default("leaf") Link of,
    @About("the bits of keyUsage") List<KeyUsage.Bit> keyUsage,
    @About("the purposes of extendedKeyUsage") List<Purpose> purposes,
    @About("extendedKeyUsage is critical") @Default("false") boolean critical)
    implements CertificateFault {

  /** What a certificate may be for (RFC 5280 §4.2.1.12). */
  public enum Purpose {
    SERVER_AUTH(ExtendedKeyUsage.SERVER_AUTH),
    CLIENT_AUTH(ExtendedKeyUsage.CLIENT_AUTH),
    CODE_SIGNING(ExtendedKeyUsage.CODE_SIGNING),
    EMAIL_PROTECTION(ExtendedKeyUsage.EMAIL_PROTECTION);

    private final String oid;

    Purpose(String oid) {
      this.oid = oid;
    }
  }

  public LimitUsage {
    keyUsage = List.copyOf(keyUsage);
    purposes = List.copyOf(purposes);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return of.change(good, this::limited);
  }

  private CertSpec limited(CertSpec spec) {
    CertSpec limited = spec;
    if (!keyUsage.isEmpty()) {
      Set<KeyUsage.Bit> bits = EnumSet.copyOf(keyUsage);
      limited = limited.with(new KeyUsage(bits));
    }
    if (!purposes.isEmpty()) {
      List<String> oids = purposes.stream().map(purpose -> purpose.oid).toList();
      limited = limited.with(new ExtendedKeyUsage(critical, oids));
    }
    return limited;
  }
}
