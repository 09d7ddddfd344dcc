package io.github.badmx.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a request is not done, as RFC 9457 has it: thrown by whoever finds out. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"));

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient Map<String, Object> more = new LinkedHashMap<>();

  /**
   * @param status the HTTP status code
   * @param detail what is wrong with this request, and the way out
   */
  Problem(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  /** One field of a body, or one parameter, that cannot be had. */
  static Problem field(String field, String text) {
    return new Problem(422, "'%s': %s".formatted(field, text))
        .with("errors", List.of(Map.of("field", field, "text", text)));
  }

  /** A further header of the answer. */
  Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A further member of the document. */
  Problem with(String member, Object value) {
    more.put(member, value);
    return this;
  }

  /** The document. */
  Answer answer() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "about:blank");
    document.put("title", TITLES.getOrDefault(status, "Error"));
    document.put("status", status);
    document.put("detail", getMessage());
    document.putAll(more);
    return Answer.of(status, "application/problem+json", Json.text(document)).headers(headers);
  }
}
