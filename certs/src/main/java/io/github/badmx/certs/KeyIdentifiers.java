package io.github.badmx.certs;

/**
 * The key identifiers that a certificate may point with: SHA-1 of the public keys (RFC 5280
 * §4.2.1.2).
 *
 * @param subject of the certificate's own key
 * @param issuer of the key that signs it
 */
public record KeyIdentifiers(Octets subject, Octets issuer) {}
