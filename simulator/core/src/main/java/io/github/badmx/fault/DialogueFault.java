package io.github.badmx.fault;

import java.util.List;

/** A lie in the SMTP dialogue: turns the reply that is due into what is said instead. */
public sealed interface DialogueFault extends Fault
    permits HideStarttls, MaskStarttls, Answer, AddReply, ChangeKeyword, OfferInsideTls {

  /**
   * What is said at {@code moment}, in order, instead of {@code due}; {@code List.of(due)} where
   * this fault does not concern it.
   *
   * @param moment the command that is being answered; {@link Moment#ACCEPTED} for the greeting
   */
  List<Reply> answer(Moment moment, Reply due);
}
