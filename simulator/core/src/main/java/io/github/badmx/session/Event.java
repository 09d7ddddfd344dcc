package io.github.badmx.session;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened on one connection. */
public sealed interface Event {

  /** Time since the connection was accepted. */
  Duration at();

  /** A client connected. */
  record Accepted(Duration at, String client, int localPort) implements Event {}

  /** The scenario that this connection plays was chosen. */
  record Picked(Duration at, String scenario) implements Event {}

  /**
   * The client said a line.
   *
   * @param line the line without its end, secrets redacted, shortened to what a transcript can show
   * @param secured whether it came protected by TLS
   */
  record LineIn(Duration at, String line, boolean secured) implements Event {

    /** What stands in the place of a secret. */
    public static final String REDACTED = "***";
  }

  /** The server said a reply; {@code lines} with their codes, without line ends. */
  record ReplyOut(Duration at, List<String> lines, boolean secured) implements Event {}

  /**
   * A ClientHello was read.
   *
   * @param versions every version that it offers, such as {@code TLSv1.3}, the newest first
   * @param cipherSuites the suites' numbers in the client's order
   * @param serverName the host name of the server_name extension, if sent
   */
  record ClientHelloSeen(
      Duration at, List<String> versions, List<Integer> cipherSuites, @Nullable String serverName)
      implements Event {}

  /**
   * A fault struck.
   *
   * @param fault its name in scenario files
   * @param what what it did, for a person
   */
  record FaultFired(Duration at, String fault, String what) implements Event {}

  /** The client sent an alert; level 1 warning, 2 fatal. */
  record AlertIn(Duration at, int level, int description) implements Event {}

  /** The server sent an alert; level 1 warning, 2 fatal. */
  record AlertOut(Duration at, int level, int description) implements Event {}

  /** The handshake is complete. */
  record Secured(Duration at, String version, String cipherSuite) implements Event {}

  /** The handshake ended without success, on the server's side. */
  record HandshakeFailed(Duration at, String why) implements Event {}

  /**
   * A whole message was read.
   *
   * @param bytes its length after dot-unstuffing, in octets
   * @param sha256 its SHA-256 in lower-case hex: the content itself is not kept
   */
  record MessageIn(
      Duration at,
      @Nullable String sender,
      List<String> recipients,
      long bytes,
      String sha256,
      boolean secured)
      implements Event {}

  /**
   * A part of a message was read: its end never came, or it was longer than the server takes.
   *
   * @param bytes how much was read, after dot-unstuffing, in octets
   */
  record MessagePartIn(
      Duration at, @Nullable String sender, List<String> recipients, long bytes, boolean secured)
      implements Event {}

  /** Bytes of the client were thrown away unread, such as clear text pipelined behind STARTTLS. */
  record Discarded(Duration at, int bytes, String why) implements Event {}

  /** The client sent what is neither SMTP nor TLS where it stands, or went past a limit. */
  record Misbehaved(Duration at, String how) implements Event {}

  /** A bug of ours: never to be mistaken for a fault. */
  record BadmxFailed(Duration at, String problem) implements Event {}

  /** The connection ended. */
  record Closed(Duration at, Ending ending) implements Event {}

  /** Who ended a connection, and how. */
  enum Ending {
    /** The client sent a FIN. */
    CLIENT_CLOSED,
    /** The client sent a RST or vanished. */
    CLIENT_RESET,
    /** The server closed in good order. */
    SERVER_CLOSED,
    /** A fault ended it. */
    FAULT,
    /** The server gave up on a client that said nothing for too long. */
    TIMED_OUT,
    /** The server was shut down. */
    SHUT_DOWN
  }
}
