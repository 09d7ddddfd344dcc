package io.github.badmx.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an expectation comes from; an RFC is a link to its section. */
final class Sources {

  private static final Pattern RFC =
      Pattern.compile("RFC ([0-9]{1,5})(?: §([0-9]+(?:\\.[0-9]+)*))?");

  private Sources() {}

  static Html of(List<String> sources) {
    return sources.stream().map(Sources::of).collect(Html.joined(", "));
  }

  private static Html of(String source) {
    Matcher rfc = RFC.matcher(source);
    if (!rfc.lookingAt()) {
      return Html.text(source);
    }
    String section = rfc.group(2) == null ? "" : "#section-" + rfc.group(2);
    return new Html(
        "<a href=\"https://www.rfc-editor.org/rfc/rfc%s%s\" rel=\"noreferrer\">%s</a>"
            .formatted(rfc.group(1), section, Html.text(source)));
  }
}
