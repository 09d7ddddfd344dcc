package io.github.badmx.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of a control API on this machine. */
final class ControlClient {

  private final int port;
  private final @Nullable String token;
  private final Duration limit;

  /**
   * A client of the API on this port.
   *
   * @param token what it asks for; null or empty if nothing
   * @param limit how long it waits for each answer
   */
  ControlClient(int port, @Nullable String token, Duration limit) {
    this.port = port;
    this.token = token;
    this.limit = limit;
  }

  /** The list that is there. */
  List<Object> list(String path) throws IOException {
    try (InputStream answer = open(path).getInputStream()) {
      return JSON.std.listFrom(answer);
    }
  }

  /** The object that is there. */
  Map<String, Object> object(String path) throws IOException {
    try (InputStream answer = open(path).getInputStream()) {
      return JSON.std.mapFrom(answer);
    }
  }

  /** The object that this body makes. */
  Map<String, Object> post(String path, Map<String, Object> body) throws IOException {
    HttpURLConnection http = open(path);
    http.setDoOutput(true);
    http.setRequestProperty("Content-Type", "application/json");
    http.getOutputStream().write(JSON.std.asString(body).getBytes(StandardCharsets.UTF_8));
    try (InputStream answer = http.getInputStream()) {
      return JSON.std.mapFrom(answer);
    }
  }

  /** Takes away what is there. */
  void delete(String path) throws IOException {
    HttpURLConnection http = open(path);
    http.setRequestMethod("DELETE");
    http.getInputStream().close();
  }

  private HttpURLConnection open(String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpURLConnection http = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    http.setConnectTimeout((int) limit.toMillis());
    http.setReadTimeout((int) limit.toMillis());
    if (token != null && !token.isEmpty()) {
      http.setRequestProperty("Authorization", "Bearer " + token);
    }
    return http;
  }
}
