package io.github.badmx.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.BadMx;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server with its control API, and a plain HTTP client of it. */
final class Api implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final EventStreams streams;
  final BadMx mx;
  final Listeners listeners;
  private final Control control;

  private Api(Control.Settings settings) {
    streams = new EventStreams(settings.limits());
    mx = BadMx.builder().address(settings.address()).watcher(streams).start();
    Catalogue catalogue = Catalogue.shipped();
    listeners = new Listeners(mx, catalogue.get("good/starttls"), 0);
    listeners.add(mx.play(catalogue.get("certificate/expired")));
    try {
      control = Control.start(settings, mx, catalogue, listeners, streams);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Api start() {
    return start(Limits.DEFAULT);
  }

  static Api start(Limits limits) {
    return start(settings(limits, null, PortRange.FREE));
  }

  static Api start(Control.Settings settings) {
    return new Api(settings);
  }

  static Control.Settings settings(Limits limits, @Nullable String token, PortRange ports) {
    return new Control.Settings(
        InetAddress.getLoopbackAddress(), 0, List.of("badmx"), token, ports, limits);
  }

  int port() {
    return control.port();
  }

  /** The answer to a request without a body. */
  Said send(String method, String path, String... headers) {
    return send(method, path, "", headers);
  }

  Said get(String path, String... headers) {
    return send("GET", path, headers);
  }

  Said json(String method, String path, String body) {
    return send(method, path, body, "Content-Type", "application/json");
  }

  Said yaml(String method, String path, String body) {
    return send(method, path, body, "Content-Type", "application/yaml");
  }

  Said send(String method, String path, String body, String[] headers) {
    return send(request(method, path, body, headers));
  }

  private static Said send(HttpRequest request) {
    try {
      return new Said(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Said send(String method, String path, String body, String name, String value) {
    return send(method, path, body, new String[] {name, value});
  }

  HttpRequest request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(control.url() + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  static HttpClient client() {
    return CLIENT;
  }

  /** A request without a body. */
  static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  /** Everything that the server says to these octets, until it hangs up. */
  String raw(String octets) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(octets.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a trial. */
  Map<String, Object> trial(String scenario, String policy) {
    return json(
            "POST",
            "/api/trials",
            "{\"scenario\": \"%s\", \"policy\": \"%s\"}".formatted(scenario, policy))
        .is(201)
        .object();
  }

  /** What the server holds of its clients: to see that a request has changed nothing. */
  String state() {
    return get("/api/trials").body()
        + get("/api/listeners").body()
        + get("/api/scenarios?group=mine").body()
        + get("/api/report.json").body()
        + get("/api/sessions").body();
  }

  @Override
  public void close() {
    control.close();
    mx.close();
  }

  /** An answer. */
  record Said(HttpResponse<String> response) {

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Said is(int status) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return this;
    }

    /** Whether it is a problem document, with words of it. */
    Said problem(int status, String... words) {
      is(status);
      assertThat(header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(object()).containsKeys("type", "title", "detail").containsEntry("status", status);
      assertThat(List.of(words)).allSatisfy(word -> assertThat(body()).contains(word));
      return this;
    }

    Map<String, Object> object() {
      try {
        return JSON.std.mapFrom(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    List<Map<String, Object>> list() {
      try {
        return asMaps(JSON.std.listFrom(response.body()));
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    @SuppressWarnings("unchecked") // JSON has no types
    private static List<Map<String, Object>> asMaps(List<?> list) {
      return (List<Map<String, Object>>) list;
    }

    List<Map<String, Object>> listOf(String member) {
      return asMaps((List<?>) Objects.requireNonNull(object().get(member)));
    }
  }
}
