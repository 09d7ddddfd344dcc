package io.github.badmx.fault;

/**
 * The server takes this (EC)DHE group, offered or not, before TLS 1.3.
 *
 * <p>A client that sent supported_groups MUST end the handshake with illegal_parameter when the
 * group is not in it (RFC 8422 §5.4).
 *
 * @param group its number, such as 26 for brainpoolP256r1
 */
@Lie(
    value = "The server takes this group, offered or not",
    source = "RFC 8422 §5.4",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectGroup(@About("its number, such as 26 for brainpoolP256r1") int group)
    implements HandshakeFault.OfChoices {

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withGroup(group);
  }
}
