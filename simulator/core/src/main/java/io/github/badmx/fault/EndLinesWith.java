package io.github.badmx.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * Every reply with a line end that SMTP does not know.
 *
 * @param end what stands in the place of CRLF
 */
@Lie(value = "Ends its lines with something other than CRLF", source = "RFC 5321 §2.3.8")
public record EndLinesWith(LineEnd end) implements DialogueFault {

  /** What ends a line. */
  public enum LineEnd {
    /** A bare line feed. */
    LF("\n"),
    /** A bare carriage return. */
    CR("\r");

    private final String octets;

    LineEnd(String octets) {
      this.octets = octets;
    }
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    String wire = new String(due.octets(), ISO_8859_1);
    return List.of(Reply.verbatim(due.code(), wire.replace("\r\n", end.octets)));
  }
}
