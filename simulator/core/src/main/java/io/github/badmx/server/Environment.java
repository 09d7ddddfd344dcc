package io.github.badmx.server;

import io.github.badmx.session.Sessions;
import io.github.badmx.session.Watcher;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What all connections of a server share.
 *
 * @param host the server's name in greetings
 * @param names further names and addresses in its certificates
 * @param limits how much a client may cost
 * @param clock tells when a session started, and against what certificates are valid
 * @param nanoTime a monotonic clock in nanoseconds, for the time of events
 * @param random for keys, serial numbers and TLS
 * @param sessions where finished sessions go
 * @param watcher sees every event as it happens, on the event loop
 */
public record Environment(
    String host,
    List<String> names,
    Limits limits,
    Clock clock,
    LongSupplier nanoTime,
    SecureRandom random,
    Sessions sessions,
    Watcher watcher) {}
