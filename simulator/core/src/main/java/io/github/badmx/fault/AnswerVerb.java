package io.github.badmx.fault;

import java.util.List;

/**
 * A reply of our own to one verb, where a moment does not tell the commands apart: EHLO and not
 * HELO, RSET and not NOOP.
 *
 * @param verb the command in capitals
 * @param code the three digits
 * @param text the text of each line, enhanced status code included
 */
@Lie(value = "Answers one verb with a reply of its own", source = "RFC 5321 §4.2")
public record AnswerVerb(String verb, int code, List<String> text) implements DialogueFault {

  public AnswerVerb {
    text = text.isEmpty() ? List.of("") : List.copyOf(text);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public List<Reply> answer(Command command, Reply due) {
    return List.of(command.verb().equals(verb) ? new Reply(code, text) : due);
  }
}
