package io.github.badmx.fault;

/**
 * The first ClientHello is answered by a HelloRetryRequest, needed or not (RFC 8446 §4.1.4).
 *
 * <p>A client MUST end the handshake with illegal_parameter when its second ClientHello would be
 * the first again, or when it did not offer the group.
 *
 * @param group the group asked for; 0 for the server's own choice
 * @param cookie how many octets of cookie the client is to bring back
 */
@Lie(
    value = "The first ClientHello is answered by a HelloRetryRequest, needed or not",
    source = "RFC 8446 §4.1.4",
    reported = ResultType.VALIDATION_FAILURE)
public record RetryHello(
    @About("the number of the group asked for; 0: the server's own choice") @Default("0") int group,
    @About("octets of cookie") @Default("16") int cookie)
    implements HandshakeFault.OfRetries {

  public RetryHello {
    if (cookie < 1 || cookie > 65_000) {
      throw new IllegalArgumentException("'cookie' is %d: ask for 1 to 65000".formatted(cookie));
    }
  }
}
