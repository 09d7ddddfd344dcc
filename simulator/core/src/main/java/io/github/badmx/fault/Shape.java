package io.github.badmx.fault;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a mapping in a scenario file: each component is a parameter under its own name, a
 * {@link Moment} is always {@code at}, and a {@link Strike} is the parameters {@code at}, {@code
 * sent}, {@code read} and {@code nth}.
 */
public final class Shape implements ValueType {

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type.asSubclass(Record.class));
        }
      };

  private final Class<? extends Record> type;
  private final List<Part> parts;
  private final List<Parameter> parameters;

  private Shape(Class<? extends Record> type) {
    this.type = type;
    this.parts = Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
    this.parameters = parts.stream().flatMap(part -> part.parameters().stream()).toList();
  }

  /** The shape of a record, found by reflection once. */
  public static Shape of(Class<? extends Record> type) {
    return KNOWN.get(type);
  }

  /** Its parameters, in the record's order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public String what() {
    return "a mapping such as {%s: ...}".formatted(parameters.get(0).name());
  }

  /**
   * The record with these values, defaults for the rest.
   *
   * @param values by parameter name, each of the type that the parameter has
   * @throws IllegalArgumentException if the record will not have them
   */
  public Record create(Map<String, Object> values) {
    List<@Nullable Object> arguments = new ArrayList<>();
    parts.forEach(part -> arguments.add(part.value(values)));
    Class<?>[] types = parts.stream().map(part -> part.component().getType()).toArray(Class[]::new);
    try {
      Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("%s failed".formatted(type), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made".formatted(type), e);
    }
  }

  /** One component: one parameter, or the several of a strike. */
  private record Part(RecordComponent component, List<Parameter> parameters) {

    static Part of(RecordComponent component) {
      if (component.getType() == Strike.class) {
        return new Part(component, Shape.of(Strike.class).parameters());
      }
      Default fallback = component.getAnnotation(Default.class);
      About about = component.getAnnotation(About.class);
      ValueType type = ValueType.of(component.getGenericType());
      boolean optional = type instanceof ListOf || type instanceof MapOf || isNullable(component);
      Parameter parameter =
          new Parameter(
              component.getType() == Moment.class ? "at" : Words.kebab(component.getName()),
              type,
              fallback == null ? null : fallback.value(),
              fallback == null && !optional,
              about == null ? "" : about.value());
      return new Part(component, List.of(parameter));
    }

    @Nullable Object value(Map<String, Object> values) {
      if (component.getType() == Strike.class) {
        return Shape.of(Strike.class).create(values);
      }
      Parameter parameter = parameters.get(0);
      Object given = values.get(parameter.name());
      if (given != null) {
        return given;
      }
      if (parameter.required()) {
        throw new IllegalArgumentException("'%s' is missing".formatted(parameter.name()));
      }
      return fallback(parameter);
    }

    private @Nullable Object fallback(Parameter parameter) {
      String text = parameter.defaultText();
      if (text != null) {
        return ofText(parameter.type(), text);
      }
      return isNullable(component) ? null : ValueType.empty(component.getGenericType());
    }

    private static boolean isNullable(RecordComponent component) {
      return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object ofText(ValueType type, String text) {
      if (type instanceof Scalar scalar) {
        return scalar.parse(text);
      }
      Object chosen = type instanceof Words words ? words.choices().get(text) : null;
      if (chosen == null) {
        throw new IllegalStateException("no default '%s' of %s".formatted(text, type.what()));
      }
      return chosen;
    }
  }
}
