package io.github.badmx.server;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Stage;
import io.github.badmx.fault.WireStep;
import io.github.badmx.scenario.Caller;
import io.github.badmx.scenario.Turn;
import io.github.badmx.session.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets lies join that depend on what the client calls itself, or whom it writes to: before the
 * moment at which it has said so is told to anybody else.
 */
final class Latecomers implements Stage {

  private final Peer peer;
  private final Stage next;
  private final Consumer<List<Fault>> join;
  private final Set<Turn> taken = new HashSet<>();
  private Caller caller;
  private String said = "";

  /**
   * @param caller what was known when the connection was accepted
   * @param next who is told of moments
   * @param join adds lies to those that the connection hears
   */
  Latecomers(Peer peer, Caller caller, Stage next, Consumer<List<Fault>> join) {
    this.peer = peer;
    this.caller = caller;
    this.next = next;
    this.join = join;
    peer.turn(caller).ifPresent(taken::add);
  }

  /** Sees every event before the moment that it belongs to. */
  void saw(Event event) {
    if (event instanceof Event.LineIn line) {
      said = line.line();
    }
  }

  @Override
  public void reached(Moment moment) {
    Caller now = known(moment);
    if (!now.equals(caller)) {
      caller = now;
      peer.turn(now).filter(taken::add).ifPresent(turn -> join.accept(turn.faults()));
    }
    next.reached(moment);
  }

  private Caller known(Moment moment) {
    String[] words = said.trim().split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    return switch (moment) {
      case EHLO, TLS_EHLO -> caller.saidEhlo(argument);
      case RCPT -> caller.namedRecipient(mailbox(argument));
      default -> caller;
    };
  }

  /** {@code b@example} of {@code TO:<b@example> NOTIFY=NEVER} (RFC 5321 §4.1.1.3). */
  private static String mailbox(String argument) {
    int from = argument.indexOf('<');
    int to = argument.indexOf('>', from);
    return from >= 0 && to > from
        ? argument.substring(from + 1, to)
        : argument.replaceFirst("(?i)^to:", "").trim();
  }

  @Override
  public void strike(Fault fault, String what, List<WireStep> steps) {
    next.strike(fault, what, steps);
  }
}
