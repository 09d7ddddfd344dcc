package io.github.badmx.fault;

/**
 * The ServerHello selects this compression method.
 *
 * <p>A client MUST end the handshake with illegal_parameter when it did not offer the method (RFC
 * 8446 §4.1.3); nobody offers any but 0 since CRIME (RFC 9325 §3.3).
 *
 * @param method 1 for DEFLATE (RFC 3749 §2)
 */
@Lie(
    value = "The ServerHello selects this compression method",
    source = "RFC 9325 §3.3",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectCompression(@Default("1") int method) implements HandshakeFault.OfChoices {

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withCompression(method);
  }
}
