package io.github.badmx.testcontainers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.shaded.com.fasterxml.jackson.core.type.TypeReference;
import org.testcontainers.shaded.com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the control API of one badmx. */
final class ControlClient {

  /** Longer than the API lets anyone wait for a client. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;

  ControlClient(URI base) {
    this.base = base;
  }

  boolean isOf(URI address) {
    return base.equals(address);
  }

  String text(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Map<String, Object> get(String path) {
    return read(text(path));
  }

  Map<String, Object> delete(String path) {
    return read(send("DELETE", path, BodyPublishers.noBody()));
  }

  Map<String, Object> put(String path, Map<String, String> body) {
    return read(send("PUT", path, written(body)));
  }

  Map<String, Object> post(String path, Map<String, String> body) {
    return read(send("POST", path, written(body)));
  }

  private String send(String method, String path, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalArgumentException(
            "badmx answers %s %s with %d: %s"
                .formatted(method, path, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(request + ": badmx does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while badmx was asked for " + path, e);
    }
  }

  private BodyPublisher written(Map<String, String> body) {
    try {
      return BodyPublishers.ofString(json.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> read(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException("badmx answers what is no JSON: " + text, e);
    }
  }
}
