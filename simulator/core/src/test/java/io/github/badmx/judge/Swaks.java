package io.github.badmx.judge;

import io.github.badmx.judge.Program.Output;
import java.util.ArrayList;
import java.util.List;

/** {@code swaks}, which sends one message and shows what both sides say. */
public final class Swaks {

  private Swaks() {}

  /** Sends a message to {@code b@badmx.test}; options such as {@code --tls} decide how. */
  public static Output send(int port, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("--server", "127.0.0.1", "--port", "" + port, "--timeout", "10"));
    arguments.addAll(List.of("--helo", "swaks.test", "--from", "a@swaks.test"));
    arguments.addAll(List.of("--to", "b@badmx.test"));
    arguments.addAll(List.of(options));
    return Program.named("swaks").run(arguments);
  }
}
