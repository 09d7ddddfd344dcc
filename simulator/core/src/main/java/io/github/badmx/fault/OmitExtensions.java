package io.github.badmx.fault;

import java.util.List;

/**
 * The ServerHello leaves these extensions out, as a server does that has never heard of them.
 *
 * <p>What both sides do follows: without extended_master_secret or encrypt_then_mac the connection
 * runs without them. Without renegotiation_info (0xFF01), as from before 2010, a client SHOULD
 * refuse (RFC 5746 §4.1), and OpenSSL 3 does: {@code unsafe legacy renegotiation disabled}. TLS 1.3
 * has no renegotiation, so that one cannot show there.
 *
 * @param types their numbers; none for all, so that there is no block of extensions at all
 */
@Lie(value = "The ServerHello leaves extensions out", source = "RFC 5246 §7.4.1.4")
public record OmitExtensions(@About("their numbers; left out: all") List<Integer> types)
    implements HandshakeFault.OfChoices {

  public OmitExtensions {
    types = List.copyOf(types);
  }

  @Override
  public ServerChoices apply(ServerChoices honest) {
    ServerChoices left = honest;
    for (int type : types.isEmpty() ? honest.extensions().keySet() : types) {
      left = left.withoutExtension(type);
    }
    return left;
  }
}
