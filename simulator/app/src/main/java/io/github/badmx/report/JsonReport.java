package io.github.badmx.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

/** What was played as a JSON array: {@code run --json} writes it, {@code report} reads it back. */
public final class JsonReport {

  private static final JSON PRETTY =
      JSON.std.with(
          JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_RECORD_FIELDS_IN_DECLARATION_ORDER);

  private static final Set<String> VERDICTS =
      Set.of("safe", "tolerated", "unsafe", "unreached", "error");

  private JsonReport() {}

  /** A file that is no such array. */
  public static final class InvalidReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidReportException(String message) {
      super(message);
    }
  }

  /** All of it, in the order given. */
  public static String of(List<Played> all) {
    try {
      return PRETTY.asString(all) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@link #of} wrote.
   *
   * @param file what to call it in errors
   * @throws InvalidReportException if it is something else
   */
  public static List<Played> parse(String file, String json) {
    try {
      List<Played> all = JSON.std.listOfFrom(Played.class, json);
      all.forEach(JsonReport::check);
      return List.copyOf(all);
    } catch (IOException | RuntimeException e) {
      throw new InvalidReportException(
          "%s: this is not what 'badmx run --json' writes: %s"
              .formatted(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  private static void check(Played played) {
    for (RecordComponent part : Played.class.getRecordComponents()) {
      if (!part.getName().equals("client") && value(part, played) == null) {
        throw new IllegalArgumentException("there is no '%s'".formatted(part.getName()));
      }
    }
    if (!VERDICTS.contains(played.verdict())) {
      throw new IllegalArgumentException("'%s' is no verdict".formatted(played.verdict()));
    }
  }

  private static Object value(RecordComponent part, Played played) {
    try {
      return part.getAccessor().invoke(played);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
