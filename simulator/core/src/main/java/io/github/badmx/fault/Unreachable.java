package io.github.badmx.fault;

/**
 * A port number that is taken and where nobody answers.
 *
 * @param syn what becomes of a SYN
 */
@Lie(value = "Nobody can connect", source = "RFC 5321 §4.5.4.1")
public record Unreachable(
    @About("what becomes of a SYN: a RST, or nothing") @Default("refused") Syn syn)
    implements PortFault {}
