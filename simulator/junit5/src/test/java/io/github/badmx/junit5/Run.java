package io.github.badmx.junit5;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What JUnit made of a test class. */
final class Run {

  private final EngineExecutionResults results;

  private Run(EngineExecutionResults results) {
    this.results = results;
  }

  static Run of(Class<?> testClass) {
    return new Run(
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute());
  }

  static Run concurrently(Class<?> testClass) {
    return new Run(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(testClass))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
            .execute());
  }

  /** How many tests passed; fails with the first failure, if there is one. */
  long passed() {
    failed().findFirst().ifPresent(Run::rethrow);
    return results.testEvents().succeeded().count();
  }

  private static void rethrow(Throwable failure) {
    throw new AssertionError(failure);
  }

  /** What the failure of a test, or of what is to give it its arguments, says. */
  String failure() {
    return failed().map(Throwable::getMessage).findFirst().orElse("nothing failed");
  }

  private Stream<Throwable> failed() {
    return results
        .allEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream());
  }

  /** The names that the tests are shown by. */
  List<String> shown() {
    return results
        .testEvents()
        .started()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getDisplayName)
        .toList();
  }
}
