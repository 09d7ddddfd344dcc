package io.github.badmx.fault;

import java.util.List;

/**
 * A server that offers PIPELINING, or not, and breaks on a client that does not wait for each
 * answer: a command behind which more octets wait is refused.
 *
 * @param code the three digits; 421 ends the connection
 * @param text the text of the refusal
 */
@Lie(value = "Refuses a command that does not wait for its answer", source = "RFC 2920 §3.2")
public record RefusePipelining(
    @Default("421") int code, @Default("4.7.0 One command at a time") String text)
    implements DialogueFault {

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public List<Reply> answer(Command command, Reply due) {
    return List.of(command.pipelined() ? Reply.of(code, text) : due);
  }
}
