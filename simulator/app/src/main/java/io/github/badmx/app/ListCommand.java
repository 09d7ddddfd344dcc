package io.github.badmx.app;

import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Parameter;
import io.github.badmx.report.Described;
import io.github.badmx.scenario.Coverage;
import io.github.badmx.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: what can be played, and of what faults it is made. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "List the scenarios, or the faults that they are made of.")
final class ListCommand implements Runnable {

  /** What to list. */
  enum What {
    scenarios,
    faults
  }

  private final Console console;

  @Parameters(
      paramLabel = "scenarios|faults",
      arity = "0..1",
      description = "What to list; scenarios if left out.")
  private What what = What.scenarios;

  @Mixin private final Choice choice = new Choice();

  @Option(
      names = "--json",
      description = {
        "Print an array: of each scenario name, id, group, title, mode, faults, expect,",
        "catalogue, causes and source; of each fault name, kind, summary, source, parameters."
      })
  private boolean json;

  @Option(
      names = "--coverage",
      description = "List what no scenario plays: rows of the catalogue, causes from the field.")
  private boolean coverage;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (coverage) {
      coverage(Coverage.of(choice.scenarios()));
    } else if (what == What.faults) {
      faults();
    } else {
      scenarios(choice.scenarios());
    }
  }

  private void scenarios(List<Scenario> scenarios) {
    if (json) {
      console.out().println(Described.json(scenarios.stream().map(Described::scenario).toList()));
      return;
    }
    Table table = new Table("ID", "NAME", "MODE", "TITLE");
    for (Scenario scenario : scenarios) {
      table.row(
          Integer.toString(scenario.id()),
          scenario.name(),
          Described.mode(scenario.tls().mode()),
          scenario.title());
    }
    table.print(console);
  }

  private void coverage(Coverage coverage) {
    console.out().println(coverage.summary());
    Table table = new Table("MISSING", "GROUP", "NAME");
    for (Coverage.Row row : coverage.missingRows()) {
      table.row("row " + row.number(), row.group(), row.slug());
    }
    for (Coverage.Cause cause : coverage.missingCauses()) {
      table.row("cause", cause.group(), cause.name());
    }
    table.print(console);
  }

  private void faults() {
    List<FaultType> faults = FaultType.all();
    if (json) {
      console.out().println(Described.json(faults.stream().map(Described::fault).toList()));
      return;
    }
    Table table = new Table("NAME", "KIND", "PARAMETERS", "SUMMARY");
    for (FaultType fault : faults) {
      table.row(fault.name(), fault.kind(), parameters(fault), fault.summary());
    }
    table.print(console);
  }

  private static String parameters(FaultType fault) {
    return fault.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
