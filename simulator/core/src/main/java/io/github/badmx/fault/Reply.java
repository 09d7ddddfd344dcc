package io.github.badmx.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP reply (RFC 5321 §4.2).
 *
 * <p>A character is an octet (ISO 8859-1), in {@code lines} and in {@code verbatim}.
 *
 * @param code the three digits: what the server means, whatever it writes
 * @param lines the text of each line, at least one, without code, separator and line end
 * @param verbatim the octets to write instead of a well-formed reply, line ends included: for a
 *     lie; null in a good server's reply
 */
public record Reply(int code, List<String> lines, @Nullable String verbatim) {

  public Reply {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a reply has at least one line: give it a text");
    }
  }

  /** A well-formed reply. */
  public Reply(int code, List<String> lines) {
    this(code, lines, null);
  }

  /** A reply of one line. */
  public static Reply of(int code, String text) {
    return new Reply(code, List.of(text));
  }

  /**
   * A reply that is written as it stands: wrong line ends, no line end, NUL, a code of no digits.
   *
   * @param code what the server means by it: 220 to STARTTLS starts TLS, 421 ends the connection
   * @param octets what it writes, one character an octet
   */
  public static Reply verbatim(int code, String octets) {
    return new Reply(code, List.of(octets), octets);
  }

  /** The same text under another code. */
  public Reply withCode(int other) {
    return new Reply(other, lines, verbatim);
  }

  /** The same code with other lines. */
  public Reply withLines(List<String> others) {
    return new Reply(code, others);
  }

  /** The octets on the wire: {@code 250-a CRLF 250 b CRLF}. */
  public byte[] octets() {
    return wire().getBytes(ISO_8859_1);
  }

  /** What is said, line by line, with codes and without line ends. */
  public List<String> said() {
    return List.of(wire().split("\r\n|\n|\r"));
  }

  private String wire() {
    if (verbatim != null) {
      return verbatim;
    }
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      wire.append(code)
          .append(i < lines.size() - 1 ? '-' : ' ')
          .append(lines.get(i))
          .append("\r\n");
    }
    return wire.toString();
  }
}
