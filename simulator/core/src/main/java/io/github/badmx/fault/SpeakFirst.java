package io.github.badmx.fault;

import java.util.List;

/**
 * A reply inside TLS before the client has said anything there.
 *
 * @param code the three digits
 * @param text the text of each line
 */
@Lie(value = "Says a reply as soon as TLS is up, unasked", source = "RFC 3207 §4.2")
public record SpeakFirst(@Default("220") int code, List<String> text) implements DialogueFault {

  public SpeakFirst {
    text = text.isEmpty() ? List.of("mx.badmx.test ESMTP") : List.copyOf(text);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public List<Reply> unasked() {
    return List.of(new Reply(code, text));
  }
}
