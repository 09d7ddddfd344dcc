package io.github.badmx.control;

import io.github.badmx.scenario.Nearest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param method {@code GET}
 * @param path without its query, still percent-encoded
 * @param query the parameters behind the question mark, decoded
 * @param headers their names in lower case; several of one name are joined by commas
 * @param body the content, bounded
 * @param variables what stands in the path in the place of the route's variables, decoded
 * @param local the address that the client has connected to
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    ByteBuffer body,
    Map<String, String> variables,
    InetAddress local) {

  Request {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
    variables = Map.copyOf(variables);
  }

  Request with(Map<String, String> found) {
    return new Request(method, path, query, headers, body, found, local);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** A variable of the path; it is there, or the route would not fit. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The media type of the body in lower case, without parameters; empty if none is named. */
  String type() {
    return headers
        .getOrDefault("content-type", "")
        .replaceFirst(";.*", "")
        .trim()
        .toLowerCase(Locale.ROOT);
  }

  boolean isYaml() {
    return type().endsWith("yaml");
  }

  /**
   * The body as text.
   *
   * @throws Problem if it is not UTF-8
   */
  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(body.duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(400, "the body is not UTF-8");
    }
  }

  /**
   * The members of a JSON body.
   *
   * @param known every member that may be there
   * @throws Problem if it is no JSON object, or has others
   */
  Map<String, Object> members(List<String> known) {
    if (isYaml()) {
      throw new Problem(415, "this body is JSON: Content-Type: application/json");
    }
    Map<String, Object> members = Json.object(text());
    for (String name : members.keySet()) {
      if (!known.contains(name)) {
        throw Problem.field(name, "unknown field" + near(name, known));
      }
    }
    return members;
  }

  /** The nearest known word, or all of them. */
  static String near(String word, List<String> known) {
    return Nearest.to(word, known)
        .map(": did you mean '%s'?"::formatted)
        .orElseGet(() -> ": there is " + String.join(", ", known));
  }
}
