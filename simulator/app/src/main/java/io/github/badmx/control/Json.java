package io.github.badmx.control;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON texts and what they hold. */
final class Json {

  private static final JSON PRETTY =
      JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).without(JSON.Feature.USE_FIELDS);

  private static final JSON STRICT = JSON.std.with(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS);

  private Json() {}

  /** Maps, lists, records and plain values, indented, with a line end. */
  static String text(Object value) {
    return written(PRETTY, value) + "\n";
  }

  /** In one line, without its end. */
  static String line(Object value) {
    return written(JSON.std, value);
  }

  private static String written(JSON json, Object value) {
    try {
      return json.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A JSON object.
   *
   * @throws Problem if it is something else
   */
  static Map<String, Object> object(String text) {
    try {
      return STRICT.mapFrom(text);
    } catch (IOException | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Problem(400, "the body is not a JSON object: " + reason);
    }
  }
}
