package io.github.badmx.smtp;

import io.github.badmx.fault.Command;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A dialogue fault made up by a test. */
record Lie(Predicate<Command> when, Function<Reply, List<Reply>> told) implements Liar {

  static Lie at(Moment moment, Function<Reply, List<Reply>> told) {
    return new Lie(command -> command.moment() == moment, told);
  }

  static Lie to(String verb, Function<Reply, List<Reply>> told) {
    return new Lie(command -> command.verb().equals(verb), told);
  }

  @Override
  public String name() {
    return "lie";
  }

  @Override
  public List<Reply> answer(Command command, Reply due) {
    return when.test(command) ? told.apply(due) : List.of(due);
  }
}
