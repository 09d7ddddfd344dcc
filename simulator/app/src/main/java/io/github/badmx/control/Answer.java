package io.github.badmx.control;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status code
 * @param type the media type
 * @param headers further headers
 * @param body the content
 * @param stream what goes on after the content; null if nothing does
 */
record Answer(
    int status,
    String type,
    Map<String, String> headers,
    String body,
    @Nullable EventStream stream) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, String type, String body) {
    return new Answer(status, type, Map.of(), body, null);
  }

  /** 200 and JSON. */
  static Answer json(Object value) {
    return json(200, value);
  }

  static Answer json(int status, Object value) {
    return of(status, "application/json", Json.text(value));
  }

  /** 200 and something for a person. */
  static Answer text(String text) {
    return of(200, "text/plain; charset=utf-8", text);
  }

  /** 200, and events as they happen. */
  static Answer stream(EventStream stream) {
    return new Answer(200, "text/event-stream", Map.of(), "", stream);
  }

  Answer headers(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, type, all, body, stream);
  }

  Answer header(String name, String value) {
    return headers(Map.of(name, value));
  }

  Answer withoutBody() {
    return new Answer(status, type, headers, "", stream);
  }

  byte[] octets() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
