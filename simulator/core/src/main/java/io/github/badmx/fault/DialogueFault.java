package io.github.badmx.fault;

import java.util.List;

/** A lie in the SMTP dialogue: turns the reply that is due into what is said instead. */
public sealed interface DialogueFault extends Fault
    permits HideStarttls,
        MaskStarttls,
        Answer,
        AnswerExactly,
        AnswerVerb,
        AddReply,
        AddLines,
        EndLinesWith,
        ChangeKeyword,
        HideKeyword,
        OfferInsideTls,
        RequireTls,
        RequireAuth,
        RefusePipelining,
        CarryOver,
        SpeakFirst {

  /**
   * What is said at {@code moment}, in order, instead of {@code due}; {@code List.of(due)} where
   * this fault does not concern it.
   *
   * @param moment the command that is being answered; {@link Moment#ACCEPTED} for the greeting
   */
  List<Reply> answer(Moment moment, Reply due);

  /**
   * The same for a fault that must know more than the moment: HELO from EHLO, before TLS from
   * within. The dialogue asks this one.
   */
  default List<Reply> answer(Command command, Reply due) {
    return answer(command.moment(), due);
  }

  /** Whether something that came in clear still counts inside TLS. */
  default boolean carriesOver(CarryOver.What what) {
    return false;
  }

  /** What is said although nobody asked, once the handshake is complete. */
  default List<Reply> unasked() {
    return List.of();
  }
}
