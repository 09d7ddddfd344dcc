package io.github.badmx.fault;

/**
 * The server signs the handshake with this scheme, offered or not.
 *
 * <p>A client MUST end the handshake with illegal_parameter when it did not offer the scheme (RFC
 * 8446 §4.4.3, RFC 5246 §7.4.3).
 *
 * @param scheme its number, such as 0x0201 for rsa_pkcs1_sha1
 */
@Lie(
    value = "The server signs with this scheme, offered or not",
    source = "RFC 8446 §4.4.3",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectSignatureScheme(
    @About("its number, such as 0x0201 for rsa_pkcs1_sha1") int scheme)
    implements HandshakeFault.OfKeyExchange {

  @Override
  public int signatureScheme(int honest) {
    return scheme;
  }
}
