package io.github.badmx.smtp;

import io.github.badmx.fault.Command;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Reply;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import java.util.List;

/**
 * The faults of one connection's dialogue, told one after the other; each that tells is recorded.
 */
final class Lies {

  private final List<DialogueFault> faults;
  private final Journal journal;

  Lies(List<DialogueFault> faults, Journal journal) {
    this.faults = List.copyOf(faults);
    this.journal = journal;
  }

  /** What is said instead of what is due. */
  List<Reply> answer(Command command, Reply due) {
    List<Reply> replies = List.of(due);
    for (DialogueFault fault : faults) {
      List<Reply> before = replies;
      replies = before.stream().flatMap(reply -> fault.answer(command, reply).stream()).toList();
      if (!replies.equals(before)) {
        record(fault, to(command) + Difference.between(before, replies));
      }
    }
    return replies;
  }

  /** What is said unasked, once TLS is up. */
  List<Reply> unasked() {
    return faults.stream().flatMap(fault -> unasked(fault).stream()).toList();
  }

  private List<Reply> unasked(DialogueFault fault) {
    List<Reply> replies = fault.unasked();
    if (!replies.isEmpty()) {
      record(fault, "said unasked " + Difference.quoted(Difference.spoken(replies)));
    }
    return replies;
  }

  private void record(DialogueFault fault, String what) {
    journal.add(at -> new Event.FaultFired(at, fault.name(), what));
  }

  private static String to(Command command) {
    if (command.moment() == Moment.ACCEPTED) {
      return "as a greeting ";
    }
    return command.verb().isEmpty() ? "" : "to " + Visible.line(command.verb()) + " ";
  }
}
