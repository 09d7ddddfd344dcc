package io.github.badmx.fault;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A choice among the words of an enum.
 *
 * @param choices each word and its constant, in the enum's order
 */
public record Words(Map<String, Object> choices) implements ValueType {

  private static final ClassValue<Words> KNOWN =
      new ClassValue<>() {
        @Override
        protected Words computeValue(Class<?> type) {
          Map<String, Object> choices = new LinkedHashMap<>();
          Optional<Method> own = ownName(type);
          for (Object constant : type.getEnumConstants()) {
            choices.put(own.map(it -> ask(it, constant)).orElseGet(() -> word(constant)), constant);
          }
          return new Words(choices);
        }
      };

  public Words {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** The words of an enum. */
  public static Words of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The words, in the enum's order. */
  public List<String> words() {
    return List.copyOf(choices.keySet());
  }

  @Override
  public String what() {
    List<String> words = words();
    return words.size() > 12
        ? "one of %s ...".formatted(String.join(", ", words.subList(0, 6)))
        : "one of " + String.join(", ", words);
  }

  /** {@code HideStarttls} and {@code HIDE_STARTTLS} as {@code hide-starttls}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** The enum's own way to name its constants, {@code yamlName()} or {@code label()}, if any. */
  private static Optional<Method> ownName(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().equals("yamlName") || method.getName().equals("label"))
        .findFirst();
  }

  /** The word for a constant without a name of its own; IANA's name of a suite as it is. */
  private static String word(Object constant) {
    String name = ((Enum<?>) constant).name();
    return name.startsWith("TLS_") ? name : kebab(name);
  }

  private static String ask(Method method, Object constant) {
    try {
      return (String) method.invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot ask %s for its name".formatted(constant), e);
    }
  }
}
