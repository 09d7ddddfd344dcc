package io.github.badmx.certs;

import org.jspecify.annotations.Nullable;

/**
 * Whether the certificate may sign others, and how many below each other (RFC 5280 §4.2.1.9).
 *
 * @param ca whether it is an authority
 * @param pathLength how many intermediates may follow; null for any number
 */
public record BasicConstraints(boolean ca, @Nullable Integer pathLength) implements Extension {

  public BasicConstraints {
    if (!ca && pathLength != null) {
      throw new IllegalArgumentException(
          "a path length needs CA:TRUE (RFC 5280 §4.2.1.9): leave it out,"
              + " or write the extension as an OtherExtension");
    }
  }

  /** CA:TRUE with any path length. */
  public static BasicConstraints authority() {
    return new BasicConstraints(true, null);
  }

  /** CA:FALSE. */
  public static BasicConstraints endEntity() {
    return new BasicConstraints(false, null);
  }

  @Override
  public String oid() {
    return "2.5.29.19";
  }

  @Override
  public boolean critical() {
    return true;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        pathLength == null
            ? new org.bouncycastle.asn1.x509.BasicConstraints(ca)
            : new org.bouncycastle.asn1.x509.BasicConstraints(pathLength));
  }
}
