package io.github.badmx.fault;

import java.util.List;

/**
 * A reply of our own to one command; the server then goes on as if it had said what was due.
 *
 * @param at the command, or {@code accepted} for the greeting
 * @param code the three digits
 * @param text the text of each line, enhanced status code included
 */
@Lie(value = "Answers one command with a reply of its own", source = "RFC 5321 §4.2")
public record Answer(Moment at, int code, List<String> text) implements DialogueFault {

  public Answer {
    text = text.isEmpty() ? List.of("") : List.copyOf(text);
    if (code < 0 || code > 999) {
      throw new IllegalArgumentException("'code' is %d: it has three digits".formatted(code));
    }
  }

  /** One line. */
  public Answer(Moment at, int code, String text) {
    this(at, code, List.of(text));
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(moment == at ? new Reply(code, text) : due);
  }
}
