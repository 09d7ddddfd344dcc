package io.github.badmx.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page, kept in a file beside this class, with places such as <code>{{title}}</code>.
 *
 * <p>What is put in its places is {@link Html}, or anything else, which is then text.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  private final String file;
  private final String text;

  private Template(String file) {
    this.file = file;
    this.text = read(file);
  }

  static Template in(String file) {
    return new Template(file);
  }

  /** The file of that name, with LF at the end of its lines and none at its own. */
  static String read(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: io/github/badmx/report/" + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r\n", "\n").stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The piece with all its places filled.
   *
   * @throws IllegalStateException if it has a place that {@code values} lacks
   */
  Html with(Map<String, ?> values) {
    return new Html(PLACE.matcher(text).replaceAll(place -> filling(place.group(1), values)));
  }

  private String filling(String place, Map<String, ?> values) {
    Object value = values.get(place);
    if (value == null) {
      throw new IllegalStateException(file + " has a place for '" + place + "': nothing to put");
    }
    Html html = value instanceof Html markup ? markup : Html.text(String.valueOf(value));
    return Matcher.quoteReplacement(html.markup());
  }
}
