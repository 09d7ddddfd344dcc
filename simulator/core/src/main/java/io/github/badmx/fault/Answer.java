package io.github.badmx.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A reply of our own to one command; the server then goes on as if it had said what was due.
 *
 * @param at the command, or {@code accepted} for the greeting
 * @param code the three digits
 * @param text the text of each line, enhanced status code included
 */
@Lie(value = "Answers one command with a reply of its own", source = "RFC 5321 §4.2")
public record Answer(Moment at, int code, List<String> text) implements DialogueFault {

  private static final Set<Moment> ANSWERED =
      EnumSet.of(
          Moment.ACCEPTED,
          Moment.EHLO,
          Moment.STARTTLS,
          Moment.TLS_EHLO,
          Moment.AUTH,
          Moment.MAIL,
          Moment.RCPT,
          Moment.DATA,
          Moment.MESSAGE,
          Moment.OTHER,
          Moment.QUIT);

  public Answer {
    requireAnswered(at);
    text = text.isEmpty() ? List.of("") : List.copyOf(text);
    if (code < 0 || code > 999) {
      throw new IllegalArgumentException("'code' is %d: it has three digits".formatted(code));
    }
  }

  /** Refuses a moment at which no reply is due. */
  static void requireAnswered(Moment at) {
    if (!ANSWERED.contains(at)) {
      throw new IllegalArgumentException(
          "no reply is due at '%s': write 'say', which speaks at any moment"
              .formatted(at.yamlName()));
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
