package io.github.badmx.fault;

import java.util.List;

/**
 * One EHLO keyword written otherwise, before TLS and inside it.
 *
 * @param from the keyword as the good server has it
 * @param to what stands there instead
 */
@Lie(value = "Writes one EHLO keyword otherwise", source = "RFC 5321 §4.1.1.1")
public record ChangeKeyword(String from, String to) implements DialogueFault {

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return moment == Moment.EHLO || moment == Moment.TLS_EHLO
        ? List.of(EhloLines.changed(due, line -> EhloLines.is(line, from) ? to : line))
        : List.of(due);
  }
}
