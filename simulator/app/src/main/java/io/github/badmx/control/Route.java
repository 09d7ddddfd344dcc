package io.github.badmx.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method, a path, and who answers.
 *
 * @param method {@code GET}
 * @param path {@code /api/trials/{id}}; {@code {name}} takes slashes too
 * @param summary one line for a person
 * @param query the parameters that may stand behind the question mark, and what each is for
 * @param body the schema of the body that it takes; empty if it takes none
 * @param status of an answer that is no problem
 * @param answer the schema of such an answer, or its media type if that is not JSON
 * @param handler who answers
 */
record Route(
    String method,
    String path,
    String summary,
    Map<String, String> query,
    String body,
    int status,
    String answer,
    Handler handler) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  Route {
    query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /** One that takes nothing and answers with 200. */
  static Route of(String method, String path, String summary, String answer, Handler handler) {
    return new Route(method, path, summary, Map.of(), "", 200, answer, handler);
  }

  Route query(String name, String about) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, about);
    return new Route(method, path, summary, more, body, status, answer, handler);
  }

  Route takes(String schema) {
    return new Route(method, path, summary, query, schema, status, answer, handler);
  }

  Route created() {
    return new Route(method, path, summary, query, body, 201, answer, handler);
  }

  /** The names of the variables, in order. */
  List<String> variables() {
    return VARIABLE.matcher(path).results().map(it -> it.group(1)).toList();
  }

  /** What stands in the place of the variables, if the path fits. */
  Optional<Map<String, String>> match(String actual) {
    Matcher matcher = pattern().matcher(actual);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    List<String> names = variables();
    for (int i = 0; i < names.size(); i++) {
      found.put(names.get(i), decoded(matcher.group(i + 1)));
    }
    return Optional.of(found);
  }

  private Pattern pattern() {
    List<String> parts = new ArrayList<>();
    int end = 0;
    for (MatchResult variable : VARIABLE.matcher(path).results().toList()) {
      parts.add(Pattern.quote(path.substring(end, variable.start())));
      parts.add(variable.group(1).equals("name") ? "(.+)" : "([^/]+?)");
      end = variable.end();
    }
    parts.add(Pattern.quote(path.substring(end)));
    return Pattern.compile(String.join("", parts));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "the path is not percent-encoded as it should be: " + part);
    }
  }
}
