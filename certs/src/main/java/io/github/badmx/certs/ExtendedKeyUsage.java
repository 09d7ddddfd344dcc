package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;

/**
 * What the certificate may be used for (RFC 5280 §4.2.1.12).
 *
 * @param critical whether a client that does not look must reject
 * @param purposes object identifiers, dotted
 */
public record ExtendedKeyUsage(boolean critical, List<String> purposes) implements Extension {
  /** id-kp-serverAuth. */
  public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

  /** id-kp-clientAuth. */
  public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  /** id-kp-codeSigning. */
  public static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  /** id-kp-emailProtection. */
  public static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";

  public ExtendedKeyUsage {
    purposes = List.copyOf(purposes);
  }

  /** Not critical, for these purposes. */
  public static ExtendedKeyUsage of(String... purposes) {
    return new ExtendedKeyUsage(false, List.of(purposes));
  }

  @Override
  public String oid() {
    return "2.5.29.37";
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new DERSequence(
            purposes.stream().map(ASN1ObjectIdentifier::new).toArray(ASN1ObjectIdentifier[]::new)));
  }
}
