package io.github.badmx.app;

import io.github.badmx.certs.RootStoreException;
import io.github.badmx.scenario.InvalidScenarioException;
import io.github.badmx.scenario.Nearest;
import io.github.badmx.server.CannotListenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on the error stream, never a stack trace. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String problem = problem(wrong);
    console.err().printf("%s: %s; see '%s --help'%n", verb, problem, verb);
    return Exit.USAGE;
  }

  private static String problem(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return "unknown %s '%s'%s"
          .formatted(
              unmatched.isUnknownOption() ? "option" : "word",
              word,
              nearest(word, wrong.getCommandLine())
                  .map(": did you mean '%s'?"::formatted)
                  .orElse(""));
    }
    String message = String.valueOf(wrong.getMessage()).replace('\n', ' ');
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static Optional<String> nearest(String word, CommandLine verb) {
    List<String> known = new ArrayList<>(verb.getSubcommands().keySet());
    known.addAll(verb.getCommandSpec().optionsMap().keySet());
    return Nearest.to(word, known);
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine verb, ParseResult parsed) {
    if (thrown instanceof InvalidScenarioException) {
      console.err().println(thrown.getMessage());
      return Exit.USAGE;
    }
    String name = verb.getCommandSpec().qualifiedName();
    if (isForTheUser(thrown)) {
      console.err().println(name + ": " + thrown.getMessage());
      return Exit.USAGE;
    }
    console.err().println("%s: this is a bug in badmx: %s".formatted(name, thrown));
    if (verb.getCommandSpec().root().userObject() instanceof Verbs.Top top && top.debug()) {
      thrown.printStackTrace(console.err());
    } else {
      console.err().println("Please report it, with what %s adds.".formatted(Verbs.DEBUG));
    }
    return Exit.BUG;
  }

  private static boolean isForTheUser(Exception thrown) {
    return thrown instanceof Complaint
        || thrown instanceof CannotListenException
        || thrown instanceof RootStoreException;
  }
}
