package io.github.badmx.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * SMTP in clear where something else is due, below TLS.
 *
 * @param at when
 * @param text the lines, each with CRLF added
 * @param then what follows
 */
@Lie(value = "Says lines in clear, below TLS", source = "RFC 3207 §4")
public record Say(Strike at, List<String> text, @Default("close") Then then) implements WireFault {

  public Say {
    text = List.copyOf(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to say: give it a 'text'");
    }
  }

  /** These lines at a moment, then the end. */
  public Say(Moment at, String... text) {
    this(Strike.at(at), List.of(text), Then.CLOSE);
  }

  @Override
  public List<WireStep> steps() {
    String lines = String.join("\r\n", text) + "\r\n";
    return then.after(new WireStep.Write(lines.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
