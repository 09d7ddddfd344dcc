package io.github.badmx.fault;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain value in a scenario file, and how its text is read. */
public enum Scalar implements ValueType {
  /** Any text. */
  TEXT("a text", ".*"),
  /** A count, in any unit that its name says. */
  NUMBER(
      "a whole number such as 40 or 16KiB",
      "-?\\d{1,9}|0x[0-9A-Fa-f]{1,7}|\\d{1,6}KiB|\\d{1,3}MiB"),
  /** Yes or no. */
  FLAG("true or false", "true|false"),
  /** A length of time. */
  DURATION("a duration such as 250ms, 30s or 1d", "(\\d{1,9})(ms|s|m|h|d)");

  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private final String what;
  private final Pattern pattern;

  Scalar(String what, String regex) {
    this.what = what;
    this.pattern = Pattern.compile(regex, Pattern.DOTALL);
  }

  @Override
  public String what() {
    return what;
  }

  /** What its text looks like, as a regular expression without anchors. */
  public String regex() {
    return pattern.pattern();
  }

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  public Object parse(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'%s' is not %s".formatted(text, what));
    }
    return switch (this) {
      case TEXT -> text;
      case FLAG -> Boolean.valueOf(text);
      case NUMBER -> number(text);
      case DURATION ->
          Duration.ofMillis(
              Math.multiplyExact(Long.parseLong(matcher.group(1)), unit(matcher.group(2))));
    };
  }

  private static long unit(String name) {
    return MILLIS.getOrDefault(name, 1L);
  }

  private static Integer number(String text) {
    if (text.startsWith("0x")) {
      return Integer.decode(text);
    }
    if (text.endsWith("iB")) {
      int count = Integer.parseInt(text.substring(0, text.length() - 3));
      return count * (text.endsWith("KiB") ? 1024 : 1024 * 1024);
    }
    return Integer.valueOf(text);
  }

  static Scalar of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == int.class || type == Integer.class) {
      return NUMBER;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FLAG;
    }
    if (type == Duration.class) {
      return DURATION;
    }
    throw new IllegalStateException("no form in scenario files: add one for " + type);
  }
}
