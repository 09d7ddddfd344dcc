package io.github.badmx.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One SMTP reply (RFC 5321 §4.2).
 *
 * @param code the three digits
 * @param lines the text of each line, at least one, without code, separator and line end
 */
public record Reply(int code, List<String> lines) {

  public Reply {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a reply has at least one line: give it a text");
    }
  }

  /** A reply of one line. */
  public static Reply of(int code, String text) {
    return new Reply(code, List.of(text));
  }

  /** The octets on the wire: {@code 250-a CRLF 250 b CRLF}. */
  public byte[] octets() {
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      wire.append(code)
          .append(i < lines.size() - 1 ? '-' : ' ')
          .append(lines.get(i))
          .append("\r\n");
    }
    return wire.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
