package io.github.badmx.fault;

/**
 * The ServerHello selects this suite, offered or not.
 *
 * <p>A client MUST end the handshake with illegal_parameter when it did not offer the suite (RFC
 * 8446 §4.1.3); before TLS 1.3 the suite MUST come from its list (RFC 5246 §7.4.1.3). Where the
 * suite is one that badmx can serve, the connection runs by it, so that a client that does not look
 * gets through.
 *
 * @param suite the suite's number, such as 0x0005 for TLS_RSA_WITH_RC4_128_SHA
 */
@Lie(
    value = "The ServerHello selects this suite, offered or not",
    source = "RFC 8446 §4.1.3",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectCipherSuite(int suite) implements HandshakeFault.OfChoices {

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withCipherSuite(suite);
  }
}
