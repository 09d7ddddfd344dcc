package io.github.badmx.fault;

import java.util.List;

/**
 * A server that takes no mail in clear, as none that is publicly referenced may.
 *
 * @param of the commands that it refuses before TLS
 * @param code the three digits
 * @param text the text of the refusal
 */
@Lie(value = "Refuses commands in clear because TLS is required", source = "RFC 3207 §4")
public record RequireTls(
    @About("the commands that it refuses in clear") List<Moment> of,
    @Default("530") int code,
    @Default("5.7.0 Must issue a STARTTLS command first") String text)
    implements DialogueFault {

  public RequireTls {
    of = of.isEmpty() ? List.of(Moment.MAIL, Moment.RCPT, Moment.DATA, Moment.AUTH) : of;
    of = List.copyOf(of);
    of.forEach(Answer::requireAnswered);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public List<Reply> answer(Command command, Reply due) {
    boolean refused = !command.secured() && of.contains(command.moment());
    return List.of(refused ? Reply.of(code, text) : due);
  }
}
