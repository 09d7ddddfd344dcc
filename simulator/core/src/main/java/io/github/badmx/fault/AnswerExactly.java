package io.github.badmx.fault;

import java.util.List;

/**
 * A reply that is written octet by octet, line ends included, however wrong it is.
 *
 * @param at the command, or {@code accepted} for the greeting
 * @param code what the server means by it: 220 to STARTTLS starts TLS, 421 ends the connection
 * @param octets what it writes, one character an octet
 */
@Lie(value = "Answers one command with exactly these octets", source = "RFC 5321 §4.2")
public record AnswerExactly(
    Moment at,
    @About("what the server means by it") int code,
    @About("what it writes, line ends included") String octets)
    implements DialogueFault {

  public AnswerExactly {
    Answer.requireAnswered(at);
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    return List.of(moment == at ? Reply.verbatim(code, octets) : due);
  }
}
