package io.github.badmx.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API as an OpenAPI 3.1 document: made of its routes, so that it names each and no other. */
final class OpenApi {

  private static final String JSON = "application/json";

  private final List<Route> routes;

  /**
   * @param routes may still grow until the document is asked for
   */
  OpenApi(List<Route> routes) {
    this.routes = routes;
  }

  Answer document(Request request) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      path(paths, route.path()).put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", info());
    all.put("paths", paths);
    all.put("components", components());
    return Answer.json(all);
  }

  @SuppressWarnings("unchecked") // they were put there as such
  private static Map<String, Object> path(Map<String, Object> paths, String path) {
    return (Map<String, Object>) paths.computeIfAbsent(path, key -> new LinkedHashMap<>());
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "badmx");
    info.put("version", "1");
    info.put("description", "An SMTP server that speaks TLS wrongly on purpose: its control API.");
    return info;
  }

  private static Map<String, Object> operation(Route route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put("operationId", id(route));
    List<Map<String, Object>> parameters = new ArrayList<>();
    route.variables().forEach(name -> parameters.add(parameter(name, "path", "")));
    route.query().forEach((name, about) -> parameters.add(parameter(name, "query", about)));
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (!route.body().isEmpty()) {
      operation.put("requestBody", body(route));
    }
    operation.put("responses", responses(route));
    return operation;
  }

  /** {@code get-api-trials-id}. */
  private static String id(Route route) {
    String words = (route.method() + route.path()).toLowerCase(Locale.ROOT);
    return words.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
  }

  private static Map<String, Object> parameter(String name, String in, String about) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", in.equals("path"));
    if (!about.isEmpty()) {
      parameter.put("description", about);
    }
    parameter.put("schema", Map.of("type", "string"));
    return parameter;
  }

  private static Map<String, Object> body(Route route) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(JSON, schema(route.body()));
    content.put("application/yaml", Map.of("schema", Map.of("type", "string")));
    return Map.of("required", true, "content", content);
  }

  private static Map<String, Object> responses(Route route) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(Integer.toString(route.status()), response("Done.", content(route)));
    responses.put(
        "default",
        response(
            "It is not done, and why (RFC 9457).",
            Map.of("application/problem+json", schema("Problem"))));
    return responses;
  }

  private static Map<String, Object> content(Route route) {
    return route.answer().contains("/")
        ? Map.of(route.answer(), Map.of("schema", Map.of("type", "string")))
        : Map.of(JSON, schema(route.answer()));
  }

  private static Map<String, Object> response(String about, Map<String, Object> content) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", about);
    response.put("content", content);
    return response;
  }

  private static Map<String, Object> schema(String name) {
    return Map.of("schema", Map.of("$ref", "#/components/schemas/" + name));
  }

  private static Map<String, Object> components() {
    try (InputStream in = OpenApi.class.getResourceAsStream("components.json")) {
      if (in == null) {
        throw new IllegalStateException("components.json is not where it should be");
      }
      return Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
