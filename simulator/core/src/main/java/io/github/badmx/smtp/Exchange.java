package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.protocols.api.Response;
import org.jspecify.annotations.Nullable;

/**
 * The exchange that AUTH begins (RFC 4954 §4): the server's challenges, and what becomes of the
 * client's responses. They are looked at for their form, and forgotten.
 */
final class Exchange {

  private static final String USERNAME = "VXNlcm5hbWU6";
  private static final String PASSWORD = "UGFzc3dvcmQ6";

  /** What each mechanism asks, in Base64. */
  private static final Map<String, List<String>> CHALLENGES =
      Map.of("PLAIN", List.of(""), "LOGIN", List.of(USERNAME, PASSWORD));

  private final String mechanism;
  private final List<String> challenges;
  private final boolean accepts;
  private int heard;

  /**
   * @param accepts whether the server lets the client in, whatever it says
   */
  Exchange(String mechanism, boolean accepts) {
    this.mechanism = mechanism.toUpperCase(Locale.ROOT);
    this.challenges = CHALLENGES.getOrDefault(this.mechanism, List.of());
    this.accepts = accepts;
  }

  /** Whether there is an exchange for a mechanism. */
  static boolean knows(String mechanism) {
    return CHALLENGES.containsKey(mechanism.toUpperCase(Locale.ROOT));
  }

  /**
   * The first answer.
   *
   * @param initial the response that came with AUTH: {@code =} for an empty one, null for none
   */
  Response begin(@Nullable String initial) {
    if (initial == null) {
      return Replies.response(334, challenges.get(0));
    }
    return hear(initial.equals("=") ? "" : initial);
  }

  /** The answer to a response, in Base64 as it came. */
  Response hear(String response) {
    if (response.equals("*")) {
      return Replies.response(501, "5.7.0 Authentication cancelled");
    }
    if (!wellFormed(response)) {
      return Replies.response(501, "5.5.2 Malformed authentication response");
    }
    heard++;
    if (heard < challenges.size()) {
      return Replies.response(334, challenges.get(heard));
    }
    return accepts
        ? Replies.response(235, "2.7.0 Authentication successful")
        : Replies.response(535, "5.7.8 Authentication credentials invalid");
  }

  /** PLAIN is an identity, a name and a password with a NUL before each of the last two. */
  private boolean wellFormed(String response) {
    try {
      String text = new String(Base64.getDecoder().decode(response), UTF_8);
      return !mechanism.equals("PLAIN")
          || text.matches("(?s)[^\\x00]*\\x00[^\\x00]+\\x00[^\\x00]*");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
