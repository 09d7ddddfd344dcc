package io.github.badmx.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All verbs, and the command line that is made of them. */
final class Verbs {

  static final String DEBUG = "--debug";

  private static final Map<String, Function<Console, Object>> ALL = all();

  private Verbs() {}

  private static Map<String, Function<Console, Object>> all() {
    Map<String, Function<Console, Object>> all = new LinkedHashMap<>();
    all.put("serve", ServeCommand::new);
    all.put("play", PlayCommand::new);
    all.put("run", RunCommand::new);
    all.put("report", ReportCommand::new);
    all.put("list", ListCommand::new);
    all.put("show", ShowCommand::new);
    all.put("check", CheckCommand::new);
    all.put("ca", CaCommand::new);
    all.put("certs", CertsCommand::new);
    all.put("ready", ReadyCommand::new);
    all.put("completion", CompletionCommand::new);
    return all;
  }

  /** Does what the words say; gives the exit code. */
  static int run(Console console, String... args) {
    try {
      return commandLine(console, args).execute(args);
    } finally {
      console.flush();
    }
  }

  /** Every verb: for help, completion, and whoever mistypes one. */
  static CommandLine commandLine(Console console) {
    CommandLine all = new CommandLine(new Top(console));
    ALL.forEach((name, verb) -> all.addSubcommand(name, verb.apply(console)));
    return dressed(all, console);
  }

  /** Only the verb that is asked for: to look at all of them costs a tenth of a second. */
  private static CommandLine commandLine(Console console, String... args) {
    Function<Console, Object> verb = args.length == 0 ? null : ALL.get(args[0]);
    return verb == null
        ? commandLine(console)
        : dressed(
            new CommandLine(new Top(console)).addSubcommand(args[0], verb.apply(console)), console);
  }

  private static CommandLine dressed(CommandLine line, Console console) {
    Complaints complaints = new Complaints(console);
    return line.setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100);
  }

  @Command(
      name = "badmx",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "An SMTP server that speaks TLS wrongly on purpose, to test who sends mail.",
      synopsisSubcommandLabel = "VERB",
      commandListHeading = "%nVerbs:%n",
      footer = {
        "",
        "Exit codes: 0 done, 1 the answer is no, 2 wrong usage or a bad scenario file, 3 no answer.",
        "'badmx VERB --help' says more; 'badmx serve' is a good start."
      })
  static final class Top implements Runnable {

    private final Console console;

    @Option(
        names = DEBUG,
        scope = ScopeType.INHERIT,
        description = "Show the stack trace of a bug in badmx.")
    private boolean debug;

    Top(Console console) {
      this.console = console;
    }

    boolean debug() {
      return debug;
    }

    @Override
    public void run() {
      commandLine(console).usage(console.out());
    }
  }

  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"badmx " + (version == null ? "(from source)" : version)};
    }
  }
}
