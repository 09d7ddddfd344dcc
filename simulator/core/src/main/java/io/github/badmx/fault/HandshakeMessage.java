package io.github.badmx.fault;

/**
 * One handshake message of the server (RFC 5246 §7.4, RFC 8446 §4).
 *
 * @param type the moment that is reached once the message has been written, which names the message
 * @param body the message without its four-byte header
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record HandshakeMessage(Moment type, byte[] body) {}
