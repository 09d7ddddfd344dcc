package io.github.badmx.scenario;

import io.github.badmx.fault.AlertDescription;
import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Parameter;
import io.github.badmx.fault.Scalar;
import io.github.badmx.fault.Shape;
import io.github.badmx.fault.ValueType;
import io.github.badmx.fault.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of scenario files, from the records that they are read into. */
public final class ScenarioSchema {

  private static final Map<String, Object> FAULT = Map.of("$ref", "#/definitions/fault");

  private ScenarioSchema() {}

  /** The schema, as editors want it: draft 7. */
  public static String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "A badmx scenario");
    schema.putAll(shape(Shape.of(ScenarioFile.class)));
    schema.put("definitions", Map.of("fault", fault()));
    return Json.of(schema);
  }

  private static Map<String, Object> fault() {
    List<Object> bare = new ArrayList<>();
    Map<String, Object> withParameters = new LinkedHashMap<>();
    for (FaultType type : FaultType.all()) {
      if (type.parameters().stream().noneMatch(Parameter::required)) {
        bare.add(type.name());
      }
      withParameters.put(type.name(), parameters(type));
    }
    Map<String, Object> one = object(withParameters, List.of());
    one.put("minProperties", 1);
    one.put("maxProperties", 1);
    return Map.of("anyOf", List.of(Map.of("enum", bare), one));
  }

  private static Map<String, Object> parameters(FaultType type) {
    List<Object> forms = new ArrayList<>(List.of(shape(type.shape())));
    if (!type.parameters().isEmpty()) {
      forms.add(schema(type.parameters().get(0).type()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", "%s (%s)".formatted(type.summary(), type.source()));
    schema.put("anyOf", forms);
    return schema;
  }

  private static Map<String, Object> shape(Shape shape) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Parameter parameter : shape.parameters()) {
      properties.put(parameter.name(), property(parameter));
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> property(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    String left = parameter.defaultText();
    String about = parameter.about().isEmpty() ? parameter.type().what() : parameter.about();
    boolean tell = left != null && !left.isEmpty();
    schema.put("description", tell ? "%s; %s if left out".formatted(about, left) : about);
    schema.putAll(schema(parameter.type()));
    return schema;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> schema(ValueType type) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof Words words) {
      return Map.of("enum", words.words());
    }
    if (type instanceof Shape shape) {
      return shape(shape);
    }
    if (type instanceof ValueType.MapOf map) {
      Map<String, Object> properties = new LinkedHashMap<>();
      map.keys().words().forEach(word -> properties.put(word, schema(map.values())));
      return object(properties, List.of());
    }
    if (type instanceof ValueType.ListOf list) {
      Map<String, Object> element = schema(list.element());
      Map<String, Object> many = new LinkedHashMap<>();
      many.put("type", "array");
      many.put("items", element);
      return Map.of("anyOf", List.of(many, element));
    }
    return type instanceof ValueType.AnyFault
        ? FAULT
        : Map.of("anyOf", List.of(Map.of("enum", AlertDescription.names()), number(0, 255)));
  }

  private static Map<String, Object> scalar(Scalar scalar) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "type",
        switch (scalar) {
          case FLAG -> "boolean";
          case NUMBER -> List.of("integer", "string");
          case TEXT, DURATION -> "string";
        });
    if (scalar == Scalar.NUMBER || scalar == Scalar.DURATION) {
      schema.put("pattern", "^(" + scalar.regex() + ")$");
    }
    return schema;
  }

  private static Map<String, Object> number(int least, int most) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }
}
