package io.github.badmx.fault;

import java.util.List;

/**
 * The reply that is due, and one that nobody asked for behind it.
 *
 * @param at the command, or {@code accepted} for the greeting
 * @param code the three digits
 * @param text the text of each line
 */
@Lie(value = "Says a second reply behind the one that is due", source = "RFC 5321 §4.2")
public record AddReply(Moment at, int code, List<String> text) implements DialogueFault {

  public AddReply {
    Answer.requireAnswered(at);
    text = text.isEmpty() ? List.of("") : List.copyOf(text);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return moment == at ? List.of(due, new Reply(code, text)) : List.of(due);
  }
}
