package io.github.badmx.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fault record cannot say by its shape; every list of faults shows it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Lie {

  /** One sentence: what the peer does. */
  String value();

  /** Where the rule stands that it breaks: {@code RFC 3207 §4.2}. */
  String source();

  /** How a TLS report names the failure; empty where the scenario must say. */
  ResultType[] reported() default {};
}
