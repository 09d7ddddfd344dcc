package io.github.badmx.control;

import io.github.badmx.session.Event;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as JSON shows them: the components of their records, times in milliseconds. */
final class EventJson {

  private EventJson() {}

  /** {@code line-in}. */
  static String type(Event event) {
    return event
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> of(Event event) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type(event));
    for (RecordComponent part : event.getClass().getRecordComponents()) {
      Object value = value(event, part);
      if (value instanceof Duration time) {
        all.put("millis", time.toMillis());
      } else if (value instanceof Enum<?> word) {
        all.put(part.getName(), word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      } else if (value != null) {
        all.put(part.getName(), value);
      }
    }
    return all;
  }

  private static @Nullable Object value(Event event, RecordComponent part) {
    try {
      return part.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record of ours: " + part, e);
    }
  }
}
