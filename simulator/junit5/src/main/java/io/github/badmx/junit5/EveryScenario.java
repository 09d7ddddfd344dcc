package io.github.badmx.junit5;

import io.github.badmx.scenario.Policy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The trials of a {@code ParameterizedTest}, one for every scenario that is asked for.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EveryScenario(group = "certificate", policy = Policy.VERIFIED)
 * void refusesEveryBadCertificate(Trial trial) {
 *   ...
 * }
 * }</pre>
 *
 * <p>The {@link io.github.badmx.Trial} is the first parameter of the test, and shown by the name of
 * its scenario. Of several attributes a scenario must fit each; of several values in one of them,
 * any. Without any it is the whole catalogue. No scenario at all is an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ArgumentsSource(ScenarioSource.class)
public @interface EveryScenario {

  /** Groups: {@code certificate}. */
  String[] group() default {};

  /** Causes from the field that the scenario reproduces: {@code expired-cert}. */
  String[] cause() default {};

  /** Names, aliases or ids of scenarios: {@code certificate/expired}. */
  String[] name() default {};

  /** What the client under test claims to insist on. */
  Policy policy() default Policy.VERIFIED;
}
