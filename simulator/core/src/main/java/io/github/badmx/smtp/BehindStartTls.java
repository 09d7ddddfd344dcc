package io.github.badmx.smtp;

/** What becomes of the clear text that a client pipelined behind STARTTLS (RFC 3207 §4.2, §6). */
public enum BehindStartTls {
  /** It is thrown away, as it must be. */
  DISCARD,
  /** It is executed once TLS is up, as the servers of CVE-2011-0411 did. */
  EXECUTE
}
