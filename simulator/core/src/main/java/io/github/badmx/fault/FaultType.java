package io.github.badmx.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a kind of fault without playing it: everything comes from its record, so a
 * fault is declared in one place.
 *
 * @param name in scenario files: {@code hide-starttls} for {@code HideStarttls}
 * @param kind what it changes: {@code certificate}, {@code handshake}, {@code wire}, {@code
 *     dialogue} or {@code port}
 * @param summary one sentence
 * @param source where the rule stands that it breaks
 * @param reported how a TLS report names the failure, if that is always the same
 * @param shape its parameters
 */
public record FaultType(
    String name,
    String kind,
    String summary,
    String source,
    Optional<ResultType> reported,
    Shape shape) {

  /** Every record, by name, in the order of the {@code permits} lists; described when asked for. */
  private static final Map<String, Class<? extends Record>> BY_NAME = find();

  private static final ClassValue<FaultType> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected FaultType computeValue(Class<?> type) {
          return describe(type.asSubclass(Record.class));
        }
      };

  /** Every kind of fault. */
  public static List<FaultType> all() {
    return BY_NAME.values().stream().map(BY_CLASS::get).toList();
  }

  /** The name of every kind of fault. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** The kind of fault with this name. */
  public static Optional<FaultType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(BY_CLASS::get);
  }

  /** The kind of fault that this one is. */
  public static FaultType of(Fault fault) {
    return BY_CLASS.get(fault.getClass());
  }

  /** The values that it takes, in order; a single value may stand for the first. */
  public List<Parameter> parameters() {
    return shape.parameters();
  }

  /**
   * A fault of this kind.
   *
   * @param values by parameter name; defaults for the rest
   * @throws IllegalArgumentException if the record will not have them
   */
  public Fault create(Map<String, Object> values) {
    return (Fault) shape.create(values);
  }

  private static Map<String, Class<? extends Record>> find() {
    Map<String, Class<? extends Record>> found = new LinkedHashMap<>();
    for (Class<? extends Record> type : recordsUnder(Fault.class)) {
      String name = Words.kebab(type.getSimpleName());
      if (found.put(name, type) != null) {
        throw new IllegalStateException("two faults are called " + name);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static List<Class<? extends Record>> recordsUnder(Class<?> type) {
    if (type.isRecord()) {
      return List.of(type.asSubclass(Record.class));
    }
    List<Class<? extends Record>> records = new ArrayList<>();
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        records.addAll(recordsUnder(permitted));
      }
    }
    return records;
  }

  private static FaultType describe(Class<? extends Record> type) {
    Lie lie = type.getAnnotation(Lie.class);
    return new FaultType(
        Words.kebab(type.getSimpleName()),
        kind(type),
        lie == null ? "" : lie.value(),
        lie == null ? "" : lie.source(),
        lie == null ? Optional.empty() : List.of(lie.reported()).stream().findFirst(),
        Shape.of(type));
  }

  private static String kind(Class<?> type) {
    if (CertificateFault.class.isAssignableFrom(type)) {
      return "certificate";
    }
    if (WireFault.class.isAssignableFrom(type)) {
      return "wire";
    }
    if (PortFault.class.isAssignableFrom(type)) {
      return "port";
    }
    return DialogueFault.class.isAssignableFrom(type) ? "dialogue" : "handshake";
  }
}
