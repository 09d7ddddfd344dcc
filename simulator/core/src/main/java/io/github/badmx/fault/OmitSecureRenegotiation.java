package io.github.badmx.fault;

/**
 * The ServerHello has no renegotiation_info, as that of a server from before 2010 (RFC 5746 §3.6).
 *
 * <p>A client SHOULD refuse such a server (RFC 5746 §4.1), and OpenSSL 3 does: {@code unsafe legacy
 * renegotiation disabled}. TLS 1.3 has no renegotiation, so the fault cannot show there.
 */
@Lie(
    value = "The ServerHello has no renegotiation_info",
    source = "RFC 5746 §3.6",
    reported = ResultType.VALIDATION_FAILURE)
public record OmitSecureRenegotiation() implements HandshakeFault.OfChoices {

  private static final int RENEGOTIATION_INFO = 0xFF01;

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withoutExtension(RENEGOTIATION_INFO);
  }
}
