package io.github.badmx.fault;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * What a value in a scenario file may be, as the Java type of a record component says it: the
 * reader, the schema and every table follow this one description.
 */
public sealed interface ValueType
    permits Scalar,
        Words,
        Shape,
        ValueType.ListOf,
        ValueType.MapOf,
        ValueType.AlertName,
        ValueType.AnyFault {

  /** For a person: {@code a duration such as 250ms, 30s or 1d}. */
  String what();

  /** Values of one type; one of them may be written without the brackets. */
  record ListOf(ValueType element) implements ValueType {
    @Override
    public String what() {
      return "a list, each entry " + element.what();
    }
  }

  /** Values under words. */
  record MapOf(Words keys, ValueType values) implements ValueType {
    @Override
    public String what() {
      return "a mapping, each value " + values.what();
    }
  }

  /** An {@link AlertDescription}, by name or number. */
  record AlertName() implements ValueType {
    @Override
    public String what() {
      return "an alert such as handshake-failure, or its number";
    }
  }

  /** A {@link Fault}, by name, with its parameters. */
  record AnyFault() implements ValueType {
    @Override
    public String what() {
      return "a fault such as 'expired: {by: 1d}'";
    }
  }

  /** How values of a Java type are written. */
  static ValueType of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? new MapOf((Words) of(of[0]), of(of[1]))
          : new ListOf(of(of[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == AlertDescription.class) {
      return new AlertName();
    }
    if (plain == Fault.class) {
      return new AnyFault();
    }
    if (plain.isEnum()) {
      return Words.of(plain);
    }
    return plain.isRecord() ? Shape.of(plain.asSubclass(Record.class)) : Scalar.of(plain);
  }

  /** What stands for a value that is left out and has no default. */
  static Object empty(Type type) {
    boolean map = type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    return map ? Map.of() : List.of();
  }
}
