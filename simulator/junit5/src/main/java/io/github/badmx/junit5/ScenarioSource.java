package io.github.badmx.junit5;

import io.github.badmx.Trial;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** Plays what an {@link EveryScenario} asks for, each scenario when its turn has come. */
final class ScenarioSource implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext test) {
    return trials(test);
  }

  @Override
  @SuppressWarnings("deprecation") // before 5.13 JUnit knows no other
  public Stream<? extends Arguments> provideArguments(ExtensionContext test) {
    return trials(test);
  }

  private static Stream<Arguments> trials(ExtensionContext test) {
    EveryScenario wanted =
        AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), EveryScenario.class)
            .orElseThrow();
    ClassServer server = ClassServer.of(test);
    return Selection.of(wanted, server.catalogue()).stream()
        .map(scenario -> Arguments.of(played(scenario, wanted.policy(), server)));
  }

  private static Named<Trial> played(Scenario scenario, Policy policy, ClassServer server) {
    return Named.of(scenario.name(), server.mx().play(scenario, policy));
  }
}
