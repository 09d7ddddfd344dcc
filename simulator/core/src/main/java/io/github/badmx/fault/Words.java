package io.github.badmx.fault;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
          for (Object constant : type.getEnumConstants()) {
            choices.put(word((Enum<?>) constant), constant);
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

  /**
   * The word for a constant: its own {@code yamlName()} or {@code label()} if it has one; IANA's
   * name of a cipher suite as it is.
   */
  private static String word(Enum<?> constant) {
    Set<String> own =
        Arrays.stream(constant.getDeclaringClass().getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    for (String name : List.of("yamlName", "label")) {
      if (own.contains(name)) {
        return ask(constant, name);
      }
    }
    return constant.name().startsWith("TLS_") ? constant.name() : kebab(constant.name());
  }

  private static String ask(Enum<?> constant, String method) {
    try {
      return (String) constant.getDeclaringClass().getMethod(method).invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot ask %s for its name".formatted(constant), e);
    }
  }
}
