package io.github.badmx.smtp;

import io.github.badmx.fault.CarryOver;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Reply;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The faults of one connection's dialogue, told one after the other; each that tells is recorded.
 */
final class Lies {

  private List<Liar> liars;
  private final Journal journal;

  Lies(List<? extends Liar> liars, Journal journal) {
    this.liars = List.copyOf(liars);
    this.journal = journal;
  }

  static Lies of(List<DialogueFault> faults, Journal journal) {
    return new Lies(faults.stream().map(Liar.OfFault::new).toList(), journal);
  }

  /** More faults, for the answers that are still to come. */
  void join(List<DialogueFault> faults) {
    liars = Stream.concat(liars.stream(), faults.stream().map(Liar.OfFault::new)).toList();
  }

  /** What is said instead of what is due. */
  List<Reply> answer(Command command, Reply due) {
    List<Reply> replies = List.of(due);
    for (Liar liar : liars) {
      List<Reply> before = replies;
      replies = before.stream().flatMap(reply -> liar.answer(command, reply).stream()).toList();
      if (!replies.equals(before)) {
        record(liar, to(command) + Difference.between(before, replies));
      }
    }
    return replies;
  }

  /** What is said unasked, once TLS is up. */
  List<Reply> unasked() {
    return liars.stream().flatMap(liar -> unasked(liar).stream()).toList();
  }

  private List<Reply> unasked(Liar liar) {
    List<Reply> replies = liar.unasked();
    if (!replies.isEmpty()) {
      record(liar, "said unasked " + Difference.quoted(Difference.spoken(replies)));
    }
    return replies;
  }

  /** Whether something that came in clear counts inside TLS. */
  boolean carriesOver(CarryOver.What what) {
    return liars.stream().anyMatch(liar -> liar.carriesOver(what));
  }

  /** It has just begun to count there. */
  void carriedOver(CarryOver.What what) {
    liars.stream()
        .filter(liar -> liar.carriesOver(what))
        .findFirst()
        .ifPresent(liar -> record(liar, "carried over into TLS " + what.inWords()));
  }

  private void record(Liar liar, String what) {
    journal.add(at -> new Event.FaultFired(at, liar.name(), what));
  }

  private static String to(Command command) {
    if (command.moment() == Moment.ACCEPTED) {
      return "as a greeting ";
    }
    return command.verb().isEmpty() ? "" : "to " + Visible.line(command.verb()) + " ";
  }
}
