package io.github.badmx.smtp;

import io.github.badmx.session.Event.LineIn;

/**
 * Takes secrets out of the lines of one client before they are recorded (RFC 4954 §4).
 *
 * <p>What follows AUTH and is no command is taken for the rest of an exchange, asked for or not.
 */
final class Redaction {

  private boolean authenticating;

  /** The line as it may be shown. */
  String shown(String line) {
    Verb verb = Verb.of(line);
    if (verb == Verb.AUTH) {
      authenticating = true;
      return withoutInitialResponse(line.trim());
    }
    if (verb == Verb.UNKNOWN) {
      return authenticating && !line.isBlank() ? LineIn.REDACTED : line;
    }
    authenticating = false;
    return line;
  }

  /** The same of what follows a 334: a client may take it back with {@code *}. */
  String response(String line) {
    String text = line.trim();
    return text.isEmpty() || text.equals("*") ? text : LineIn.REDACTED;
  }

  private static String withoutInitialResponse(String line) {
    String[] words = line.split("\\s+", 3);
    return words.length < 3 ? line : words[0] + " " + words[1] + " " + LineIn.REDACTED;
  }
}
