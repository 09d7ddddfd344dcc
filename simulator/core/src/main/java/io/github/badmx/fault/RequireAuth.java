package io.github.badmx.fault;

import java.util.List;

/**
 * A server that takes certain commands from a user only. Where STARTTLS is one of them, it is not
 * offered before either: to be protected, a client must first give its password away.
 *
 * @param of the commands that it refuses before AUTH
 * @param code the three digits
 * @param text the text of the refusal
 */
@Lie(value = "Refuses commands before AUTH", source = "RFC 4954 §6")
public record RequireAuth(
    @About("the commands that it refuses before AUTH") List<Moment> of,
    @Default("530") int code,
    @Default("5.7.0 Authentication required") String text)
    implements DialogueFault {

  public RequireAuth {
    of = of.isEmpty() ? List.of(Moment.MAIL) : List.copyOf(of);
    of.forEach(Answer::requireAnswered);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(due);
  }

  @Override
  public List<Reply> answer(Command command, Reply due) {
    if (command.authenticated()) {
      return List.of(due);
    }
    if (command.moment() == Moment.EHLO && of.contains(Moment.STARTTLS)) {
      return List.of(EhloLines.without(due, "STARTTLS"));
    }
    return List.of(of.contains(command.moment()) ? Reply.of(code, text) : due);
  }
}
