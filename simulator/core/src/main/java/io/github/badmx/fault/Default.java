package io.github.badmx.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component is where a scenario file leaves it out, written as in a scenario file.
 *
 * <p>Without it a component is required, unless it is {@code @Nullable}, a list or a map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

  /** As in a scenario file: {@code 1d}. */
  String value();
}
