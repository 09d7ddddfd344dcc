package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the scenario files to the schema, as an editor does. */
class ScenarioSchemaTest {

  private static final Map<?, ?> SCHEMA = (Map<?, ?>) load(ScenarioSchema.json());

  private static final Set<String> KNOWN =
      Set.of(
          "$schema $ref title description definitions type enum pattern minimum maximum anyOf items"
              .concat(" additionalProperties required properties minProperties maxProperties")
              .split(" "));

  static Stream<Path> scenarioFiles() {
    return ProjectFiles.scenarios().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarioFiles")
  void acceptsWhatShips(Path file) {
    assertThat(objections(SCHEMA, load(ProjectFiles.text(file)))).isEmpty();
  }

  @Test
  void objectsToWhatTheReaderRefuses() {
    assertThat(objections(SCHEMA, load("{id: 1, title: x, titel: y}"))).isNotEmpty();
    assertThat(objections(SCHEMA, load("{id: 1}"))).isNotEmpty();
    assertThat(objections(SCHEMA, load("{id: 1, title: x, faults: [exspired]}"))).isNotEmpty();
    assertThat(objections(SCHEMA, load("{id: 1, title: x, faults: [close: now]}"))).isNotEmpty();
    assertThat(objections(SCHEMA, load("{id: 1, title: x, faults: [close]}"))).isNotEmpty();
    assertThat(objections(SCHEMA, load("{id: 1, title: x, tls: {mode: on}}"))).isNotEmpty();
  }

  private static Object load(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static List<String> objections(Map<?, ?> schema, Object value) {
    assertThat(KNOWN).containsAll(schema.keySet().stream().map(String::valueOf).toList());
    List<String> found = new ArrayList<>();
    if (schema.containsKey("$ref")
        && SCHEMA.get("definitions") instanceof Map<?, ?> definitions
        && definitions.get("fault") instanceof Map<?, ?> fault) {
      return objections(fault, value);
    }
    if (schema.get("type") != null && !types(schema).contains(typeOf(value))) {
      found.add(value + " is no " + schema.get("type"));
    }
    if (schema.get("enum") instanceof Collection<?> words && !words.contains(value)) {
      found.add(value + " is none of " + words);
    }
    if (schema.get("pattern") instanceof String pattern
        && value instanceof String text
        && !text.matches(pattern)) {
      found.add(text + " is not like " + pattern);
    }
    if (schema.get("anyOf") instanceof List<?> forms
        && forms.stream().noneMatch(it -> objections((Map<?, ?>) it, value).isEmpty())) {
      found.add(value + " has none of the forms");
    }
    if (schema.get("items") instanceof Map<?, ?> items && value instanceof List<?> many) {
      many.forEach(it -> found.addAll(objections(items, it)));
    }
    if (schema.get("properties") instanceof Map<?, ?> properties
        && value instanceof Map<?, ?> map) {
      found.addAll(ofObject(schema, properties, map));
    }
    return found;
  }

  private static List<String> ofObject(Map<?, ?> schema, Map<?, ?> properties, Map<?, ?> map) {
    List<String> found = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          if (properties.get(key) instanceof Map<?, ?> property) {
            found.addAll(objections(property, value));
          } else {
            found.add(key + " is unknown");
          }
        });
    if (schema.get("required") instanceof List<?> required && !map.keySet().containsAll(required)) {
      found.add(required + " are required");
    }
    return found;
  }

  private static List<?> types(Map<?, ?> schema) {
    Object type = schema.get("type");
    return type instanceof List<?> many ? many : List.of(String.valueOf(type));
  }

  private static String typeOf(Object value) {
    if (value instanceof Map) {
      return "object";
    }
    if (value instanceof List) {
      return "array";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof Integer ? "integer" : "string";
  }
}
