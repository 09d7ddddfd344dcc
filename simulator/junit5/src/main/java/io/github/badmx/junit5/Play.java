package io.github.badmx.junit5;

import io.github.badmx.scenario.Policy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Plays a scenario to a test, which takes it as a {@link io.github.badmx.Trial}.
 *
 * <p>On a test method: one trial, which the test gets and every {@code @BeforeEach} and
 * {@code @AfterEach} method that wants it. On a parameter: a trial for this parameter alone. Either
 * is closed after the test; on a parameter of {@code @BeforeAll} or a constructor, after the class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Play {

  /** The scenario's name, an alias of it, or its id: {@code certificate/expired}. */
  String value();

  /** What the client under test claims to insist on. */
  Policy policy() default Policy.VERIFIED;
}
