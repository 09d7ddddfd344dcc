package io.github.badmx.app;

import io.github.badmx.report.Findings;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.verdict.Baseline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: plays scenarios to a command, and judges it. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    sortOptions = false,
    customSynopsis =
        "badmx run --policy P [OPTIONS] -- COMMAND {host} {port} {ca} {domain} {scenario}",
    description = {
      "Play scenarios to a command that sends mail, and judge it by what it discloses.",
      "",
      "The command is run for each scenario, without a shell and with nothing to read; again, where"
          + " the peer is another one for later connections, as a queue would try again. In its"
          + " words stand for the server: {host}, an address, or {name}, which whoever is to send"
          + " SNI needs, and {port}; {ca}, a file with the root to trust;"
          + " {domain}, to send mail to; {scenario}, its name; {mode}, starttls, implicit or none.",
      ""
    },
    footer = {
      "",
      "badmx run --policy verified -- swaks --server {host}:{port} --to you@{domain}"
          + " --tls-verify --tls-ca-path {ca}",
      "",
      "Exit codes: 0 nothing is unsafe, 1 something is, 2 wrong usage, 3 a fault was never reached"
          + " and nothing is unsafe, 70 a bug in badmx. With --baseline: 0 nothing has changed,"
          + " whatever is unsafe or was not reached already, 1 something has."
    })
final class RunCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "P",
      converter = Claim.class,
      description =
          "What the client claims to insist on: opportunistic, encrypt, verified, mta-sts, dane"
              + " or submission.")
  private Policy policy = Policy.OPPORTUNISTIC;

  @Mixin private final Choice choice = new Choice();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description = "Only part I of N, for several machines; 'badmx report' puts them together.")
  private Shard shard = Shard.WHOLE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Play so many at once; as many as there are processors, if left out.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--timeout",
      paramLabel = "D",
      converter = Span.class,
      description = "Stop a command, and all that it has started, after this long (30s).")
  private Duration timeout = Duration.ofSeconds(30);

  @Option(
      names = "--settle",
      paramLabel = "D",
      converter = Span.class,
      description =
          "For mailers with a queue, where the command only hands the mail over: judge once no"
              + " connection is open and nothing has happened for this long, or --timeout is over.")
  private @Nullable Duration settle;

  @Mixin private final Baselines baselines = new Baselines();
  @Mixin private final Reports reports = new Reports();
  @Mixin private final Summary summary = new Summary();
  @Mixin private final RootFile rootFile = new RootFile();

  @Parameters(paramLabel = "COMMAND", description = "The program and its words, behind '--'.")
  private List<String> command = List.of();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Template template = Template.of(command);
    if (jobs < 1 || jobs > Ensemble.MOST) {
      throw new Complaint("--jobs %d: 1 to %d".formatted(jobs, Ensemble.MOST));
    }
    List<Scenario> scenarios = shard.part(choice.scenarios());
    reports.check();
    Baselines.Before before = baselines.read(policy);

    List<Player.Result> results = play(template, scenarios);

    Baseline now = Baselines.of(policy, results.stream().map(Player.Result::verdict).toList());
    Findings findings =
        new Findings(results.stream().map(Player.Result::played).toList(), before.changes(now));
    summary.print(console, findings);
    reports.write(findings, String.join(" ", template.words()));
    baselines
        .write(before, now)
        .ifPresent(file -> console.out().println("Baseline written to " + file));
    howToAccept(findings);
    return Exit.of(findings.worst());
  }

  private List<Player.Result> play(Template template, List<Scenario> scenarios) {
    Quiet quiet = new Quiet();
    try (Running running =
        Running.join(Running.start(rootFile.root().server().watcher(quiet), rootFile))) {
      Path ca = Path.of(running.root()).toAbsolutePath();
      Player player = new Player(running.mx(), ca, template, policy, timeout, settle, quiet);
      try (Progress progress = new Progress(console, scenarios.size());
          Ensemble ensemble = new Ensemble(jobs)) {
        return ensemble.play(scenarios, player, progress);
      }
    }
  }

  private void howToAccept(Findings findings) {
    boolean changed = findings.changes().map(it -> !it.isEmpty()).orElse(false);
    if (changed && !baselines.writes()) {
      console.out().println();
      console
          .out()
          .println(
              "To accept what has changed, run this again with --write-baseline instead of"
                  + " --baseline.");
    }
  }
}
