package io.github.badmx.scenario;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists and plain values as JSON, two blanks a level. */
final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.write(value, "\n");
    return json.out.append('\n').toString();
  }

  private void write(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      block('{', map.entrySet(), '}', indent);
    } else if (value instanceof Collection<?> many) {
      block('[', many, ']', indent);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      write(String.valueOf(entry.getKey()), indent);
      out.append(": ");
      write(entry.getValue(), indent);
    } else if (value instanceof String text) {
      quote(text);
    } else {
      out.append(value);
    }
  }

  private void block(char begin, Collection<?> parts, char end, String indent) {
    out.append(begin);
    Iterator<?> each = parts.iterator();
    while (each.hasNext()) {
      out.append(indent).append("  ");
      write(each.next(), indent + "  ");
      out.append(each.hasNext() ? "," : indent);
    }
    out.append(end);
  }

  private void quote(String text) {
    out.append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ') {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    out.append('"');
  }
}
