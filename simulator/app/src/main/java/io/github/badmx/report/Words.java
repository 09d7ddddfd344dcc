package io.github.badmx.report;

/** What the words of badmx mean, for whoever reads its report first. */
final class Words {

  private Words() {}

  /** {@code refuses}, in a sentence after "should". */
  static String should(String expected) {
    return switch (expected) {
      case "refuses" -> "refuse: disclose nothing that its policy protects";
      case "delivers" -> "deliver the message";
      case "retries" -> "try again until the peer has recovered, then deliver";
      case "may-do-either" -> "deliver or refuse: both conform";
      default -> expected;
    };
  }

  /** {@code verified}, in a sentence. */
  static String claims(String policy) {
    return switch (policy) {
      case "opportunistic" -> "uses TLS if it works and authenticates nobody (RFC 7435)";
      case "encrypt" -> "never sends in clear and authenticates nobody";
      case "verified" -> "never sends in clear, and only to a server whose certificate verifies";
      case "mta-sts" -> "enforces MTA-STS (RFC 8461 §5)";
      case "dane" -> "has a usable TLSA record (RFC 7672 §2.2)";
      case "submission" -> "submits mail with credentials (RFC 8314 §5)";
      default -> "";
    };
  }

  /** {@code delivered-plain}, short. */
  static String outcome(String outcome) {
    return switch (outcome) {
      case "delivered-tls" -> "delivered inside TLS";
      case "delivered-plain" -> "delivered in clear";
      case "refused" -> "not delivered";
      case "none" -> "never came";
      default -> outcome;
    };
  }

  /** {@code at-once}, in a sentence. */
  static String fallback(String fallback) {
    return switch (fallback) {
      case "never" -> "never fell back to clear text";
      case "same-session" -> "in the same session, after STARTTLS was refused or not offered";
      case "at-once" -> "in a new connection at once, after TLS broke";
      case "later" -> "in a later attempt, after TLS broke";
      case "after-alert" -> "in a new connection, after TLS ended with an alert";
      case "broken-connection" -> "on the very connection on which TLS had broken";
      default -> fallback;
    };
  }

  /** {@code 1 connection}, {@code 2 connections}. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
