package io.github.badmx.scenario;

import java.util.Locale;

/** What a client claims to insist on when it sends mail. */
public enum Policy {
  /** Use TLS if it works, authenticate nobody (RFC 7435). */
  OPPORTUNISTIC,
  /** Never send in clear, authenticate nobody. */
  ENCRYPT,
  /** Never send in clear, and only to a server whose certificate verifies. */
  VERIFIED,
  /** MTA-STS in mode enforce (RFC 8461 §5). */
  MTA_STS,
  /** A usable DANE TLSA record exists (RFC 7672 §2.2). */
  DANE,
  /** A mail client that submits with credentials (RFC 8314 §5). */
  SUBMISSION;

  /** The name in scenario files and on the command line: {@code mta-sts}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
