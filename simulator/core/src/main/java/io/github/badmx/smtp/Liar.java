package io.github.badmx.smtp;

import io.github.badmx.fault.CarryOver;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Reply;
import java.util.List;

/** Whoever has a say in an answer: a dialogue fault, or what a test has in its place. */
interface Liar {

  /** Its name in scenario files. */
  String name();

  /** What is said instead of what is due. */
  List<Reply> answer(Command command, Reply due);

  /** What is said although nobody asked, once the handshake is complete. */
  default List<Reply> unasked() {
    return List.of();
  }

  /** Whether something that came in clear counts inside TLS. */
  default boolean carriesOver(CarryOver.What what) {
    return false;
  }

  /** A fault of the catalogue. */
  record OfFault(DialogueFault fault) implements Liar {

    @Override
    public String name() {
      return fault.name();
    }

    @Override
    public List<Reply> answer(Command command, Reply due) {
      return fault.answer(command, due);
    }

    @Override
    public List<Reply> unasked() {
      return fault.unasked();
    }

    @Override
    public boolean carriesOver(CarryOver.What what) {
      return fault.carriesOver(what);
    }
  }
}
