package io.github.badmx.report;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Markup that is safe to show: what others wrote is in it as text only.
 *
 * @param markup HTML that is also well-formed XML
 */
record Html(String markup) {

  static final Html NONE = new Html("");

  /** Text of anybody, that no reader can take for markup, in an element or in an attribute. */
  static Html text(String anything) {
    StringBuilder markup = new StringBuilder(anything.length() + 16);
    Visible.of(anything)
        .codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(each);
              }
            });
    return new Html(markup.toString());
  }

  Html then(Html next) {
    return new Html(markup + next.markup);
  }

  Html within(String before, String after) {
    return new Html(before + markup + after);
  }

  static Collector<Html, ?, Html> joined() {
    return joined("");
  }

  static Collector<Html, ?, Html> joined(String between) {
    return Collectors.collectingAndThen(
        Collectors.mapping(Html::markup, Collectors.joining(between)), Html::new);
  }

  @Override
  public String toString() {
    return markup;
  }
}
