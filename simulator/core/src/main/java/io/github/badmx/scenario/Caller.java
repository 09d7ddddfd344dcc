package io.github.badmx.scenario;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection when it is decided what it hears.
 *
 * @param number counts the connections from 1, as {@link Counting} says
 * @param address the client's; null where nobody has come yet
 * @param others how many other connections to the port are open
 * @param since how long ago the first connection to the port came
 * @param ehlo what the client calls itself; null until its EHLO or HELO has been read
 * @param recipient of its newest RCPT, without brackets; null until then
 */
public record Caller(
    long number,
    @Nullable InetAddress address,
    long others,
    Duration since,
    @Nullable String ehlo,
    @Nullable String recipient) {

  /** The n-th connection, of which no more is known. */
  public static Caller number(long number) {
    return new Caller(number, null, 0, Duration.ZERO, null, null);
  }

  /** The same, after its EHLO or HELO. */
  public Caller saidEhlo(String name) {
    return new Caller(number, address, others, since, name, recipient);
  }

  /** The same, after a RCPT. */
  public Caller namedRecipient(String mailbox) {
    return new Caller(number, address, others, since, ehlo, mailbox);
  }
}
