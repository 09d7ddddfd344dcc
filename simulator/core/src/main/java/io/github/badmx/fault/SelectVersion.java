package io.github.badmx.fault;

/**
 * The ServerHello selects this version, offered or not.
 *
 * <p>A client MUST end the handshake with protocol_version or illegal_parameter when it did not
 * offer the version (RFC 5246 §E.1, RFC 8446 §4.2.1). Where the version is one that badmx can
 * serve, the connection runs by it, so that a client that does not look gets through; a GREASE
 * value (RFC 8701 §4) is only announced.
 *
 * @param version the two octets of the version, such as 0x0300 for SSL 3.0
 */
@Lie(
    value = "The ServerHello selects this version, offered or not",
    source = "RFC 8446 §4.2.1",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectVersion(int version) implements HandshakeFault.OfChoices {

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withVersion(version);
  }
}
