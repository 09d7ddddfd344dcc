package io.github.badmx.app;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.FaultType;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.When;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code show}: all about one scenario. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Say all about one scenario, its file included.")
final class ShowCommand implements Runnable {

  private final Console console;

  @Parameters(paramLabel = "NAME", description = "The scenario: its name, id or alias.")
  private String name = "";

  @Mixin private final Choice.Own own = new Choice.Own();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Catalogue catalogue = own.catalogue();
    Scenario scenario = Choice.find(catalogue, name);
    console.out().printf("%s: %s%n", console.heading(scenario.name()), scenario.title());
    section("Why", Stream.of(scenario.why()));
    section("What happens on the wire", happenings(scenario));
    expectations(scenario);
    section("Remedy", Stream.of(scenario.remedy()));
    section("Source", scenario.source().stream());
    section("Also called", Stream.of(others(scenario)));
    file(catalogue, scenario);
  }

  private void section(String heading, Stream<String> lines) {
    List<String> shown = lines.filter(line -> !line.isBlank()).toList();
    if (!shown.isEmpty()) {
      console.out().println();
      console.out().println(console.heading(heading));
      shown.forEach(line -> console.out().println("  " + line));
    }
  }

  private static Stream<String> happenings(Scenario scenario) {
    String mode =
        switch (scenario.tls().mode()) {
          case STARTTLS -> "TLS after STARTTLS, on %s";
          case IMPLICIT -> "TLS from the first octet, on %s";
          case NONE -> "no TLS, on %s";
        };
    String port = "port %d of 'serve'".formatted(ServeCommand.BASE_PORT + scenario.id());
    List<String> all =
        scenario.faults().stream().map(fault -> happening("every connection", fault)).toList();
    Stream<String> some =
        IntStream.range(0, scenario.connections().size())
            .boxed()
            .flatMap(
                turn ->
                    scenario.connections().get(turn).faults().stream()
                        .map(fault -> happening(turn(scenario, turn), fault)));
    return Stream.of(Stream.of(mode.formatted(port)), all.stream(), some)
        .flatMap(Function.identity());
  }

  private static String turn(Scenario scenario, int index) {
    When when = scenario.connections().get(index).when();
    return when == null ? "turn " + (index + 1) : "when " + when.text();
  }

  private static String happening(String when, Fault fault) {
    FaultType type = FaultType.of(fault);
    return "%s, %s: %s".formatted(type.name(), when, type.summary());
  }

  private void expectations(Scenario scenario) {
    console.out().println();
    Table table = new Table("POLICY", "A CLIENT THAT KEEPS IT");
    for (Policy policy : Policy.values()) {
      Expectation expected = scenario.expect().get(policy);
      table.row(policy.yamlName(), expected == null ? "(not said)" : expected.yamlName());
    }
    table.print(console);
  }

  private static String others(Scenario scenario) {
    return String.join(
        ", ",
        Stream.concat(Stream.of(Integer.toString(scenario.id())), scenario.aliases().stream())
            .toList());
  }

  private void file(Catalogue catalogue, Scenario scenario) {
    CatalogueEntry entry =
        catalogue.entries().stream()
            .filter(one -> one.name().equals(scenario.name()))
            .findFirst()
            .orElseThrow();
    try {
      section(entry.file(), entry.text().lines());
    } catch (IOException e) {
      throw new Complaint("%s: %s".formatted(entry.file(), Reason.of(e)), e);
    }
  }
}
