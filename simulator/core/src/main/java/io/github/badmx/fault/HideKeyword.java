package io.github.badmx.fault;

import java.util.List;

/**
 * An EHLO keyword that is missing before TLS or inside it, where the good server has it.
 *
 * @param at {@code ehlo} or {@code tls-ehlo}
 * @param keyword the keyword in capitals
 */
@Lie(value = "Leaves one keyword out of an EHLO reply", source = "RFC 3207 §4.2")
public record HideKeyword(Moment at, String keyword) implements DialogueFault {

  public HideKeyword {
    if (at != Moment.EHLO && at != Moment.TLS_EHLO) {
      throw new IllegalArgumentException(
          "no keywords are due at '%s': write ehlo or tls-ehlo".formatted(at.yamlName()));
    }
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(moment == at ? EhloLines.without(due, keyword) : due);
  }
}
