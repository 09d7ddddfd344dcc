package io.github.badmx.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Scenario files that cannot be played, and everything that is wrong in them. */
public final class InvalidScenarioException extends RuntimeException {

  private final transient List<ScenarioProblem> problems;

  InvalidScenarioException(List<ScenarioProblem> problems) {
    super(problems.stream().map(ScenarioProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the files. */
  public List<ScenarioProblem> problems() {
    return problems;
  }
}
