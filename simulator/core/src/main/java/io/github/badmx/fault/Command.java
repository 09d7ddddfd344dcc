package io.github.badmx.fault;

/**
 * What a reply answers.
 *
 * @param moment the command's moment; {@link Moment#ACCEPTED} for the greeting, {@link
 *     Moment#MESSAGE} for the end of a message, {@link Moment#OTHER} for a command without one
 * @param verb the command's first word in capitals, whatever it is; empty for the greeting and the
 *     end of a message that came with DATA
 * @param secured whether it came protected by TLS
 * @param authenticated whether the client has authenticated itself (RFC 4954)
 * @param pipelined whether more of the client's octets were waiting behind it
 */
public record Command(
    Moment moment, String verb, boolean secured, boolean authenticated, boolean pipelined) {}
