package io.github.badmx.certs;

/**
 * One extension of a certificate (RFC 5280 §4.2). What no record here can say, {@link
 * OtherExtension} can.
 */
public sealed interface Extension
    permits AuthorityInfoAccess,
        AuthorityKeyIdentifier,
        BasicConstraints,
        CrlDistributionPoints,
        ExtendedKeyUsage,
        KeyUsage,
        NameConstraints,
        OtherExtension,
        SubjectAltName,
        SubjectKeyIdentifier,
        TlsFeature {

  /** The extension's object identifier, dotted. */
  String oid();

  /** Whether a client that does not know the extension must reject the certificate. */
  boolean critical();

  /** The DER inside extnValue. */
  Octets value(KeyIdentifiers keys);
}
