package io.github.badmx.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code completion}: a script that completes the command line in bash and zsh. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Print a script that completes the command line.",
    footer = "In bash and in zsh: source <(badmx completion)")
final class CompletionCommand implements Runnable {

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().print(AutoComplete.bash("badmx", Verbs.commandLine(console)));
  }
}
