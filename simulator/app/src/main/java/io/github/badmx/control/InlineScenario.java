package io.github.badmx.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.badmx.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A scenario that stands in a request, so that problems name line and column of the request. */
final class InlineScenario {

  /** What it is called in transcripts and reports. */
  private static final String NAME = "inline/scenario";

  private InlineScenario() {}

  /** One that is written out as YAML. */
  static Scenario yaml(String text) {
    return Scenarios.read(NAME, text);
  }

  /** One that is a member of a JSON object. */
  static Scenario member(String json, String member) {
    return Scenarios.read(NAME, asYaml(only(json, member)));
  }

  /** JSON may be indented by tabs, YAML may not; no string of JSON has one in it. */
  static String asYaml(String json) {
    return json.replace('\t', ' ');
  }

  /** Everything before the member's value blanked, everything behind it cut off. */
  private static String only(String json, String member) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        if (name.equals(member)) {
          int end = (int) parser.currentLocation().getCharOffset();
          return json.substring(0, begin).replaceAll("[^\n]", " ") + json.substring(begin, end);
        }
      }
      throw new IllegalArgumentException("no member " + member);
    } catch (IOException e) {
      throw new UncheckedIOException("it was read before", e);
    }
  }
}
