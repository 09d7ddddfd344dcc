package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpServer;
import io.github.badmx.BadMx;
import io.github.badmx.control.FreePort;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfTestTest {

  @Test
  void passesHere() {
    Badmx run = Badmx.run("self-test");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("ok; scenarios played: \\d{3}\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void passesWithAToken() {
    Badmx run = Badmx.run("self-test", "--token", "s3cret");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void testsAServerThatRuns() throws IOException {
    try (Badmx serve = serve()) {
      Badmx run = Badmx.run("self-test", "--control", control(serve), "--token", "s3cret");

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo("ok; scenarios played: 1\n");
      assertThat(run.exit()).isZero();
    }
  }

  @Test
  void saysWhyAServerCannotBeTested() throws IOException {
    try (Badmx serve = serve()) {
      Badmx run = Badmx.run("self-test", "--control", control(serve), "--token", "wrong");

      assertThat(run.err()).startsWith("badmx self-test: the control API on port ").contains("401");
      assertThat(run.exit()).isEqualTo(Exit.NO);
    }
  }

  @Test
  void saysWhenThereIsNoServer() {
    int port = FreePort.number();

    Badmx run = Badmx.run("self-test", "--control", Integer.toString(port));

    assertThat(run.err())
        .startsWith("badmx self-test: the control API on port %d does not work".formatted(port));
    assertThat(run.exit()).isEqualTo(Exit.NO);
  }

  @Test
  void noticesAnotherServer() throws IOException {
    Badmx run = against(Map.of("hello", "world"));

    assertThat(run.err()).contains("the control API on port ", "{hello=world} is no trial");
    assertThat(run.exit()).isEqualTo(Exit.NO);
  }

  @Test
  void noticesAGoodServerThatIsNotGood() throws IOException {
    try (BadMx mx = BadMx.start();
        Listener expired = mx.play(Catalogue.shipped().get("certificate/expired"))) {
      Badmx run = against(Map.of("id", "1", "port", expired.port(), "ca", mx.trust().pem()));

      assertThat(run.err())
          .startsWith("badmx self-test: good/starttls, TLSv1.2: the client says refused; ");
      assertThat(run.exit()).isEqualTo(Exit.NO);
    }
  }

  /** What it says of an HTTP server that gives this answer to everything. */
  private static Badmx against(Map<String, Object> answer) throws IOException {
    byte[] body = JSON.std.asBytes(answer);
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
    try {
      return Badmx.run("self-test", "--control", "" + http.getAddress().getPort());
    } finally {
      http.stop(0);
    }
  }

  @Test
  void knowsWhichPortsThereAre() {
    Badmx run = Badmx.run("self-test", "--control", "65536");

    assertThat(run.err()).contains("--control 65536: there is no such port");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
  }

  private static Badmx serve() {
    return Badmx.start(
        "\n",
        "serve",
        "--base-port",
        "0",
        "--scenario",
        "good/starttls",
        "--token",
        "s3cret",
        "--json");
  }

  private static String control(Badmx serve) throws IOException {
    Object url = JSON.std.mapFrom(serve.out()).get("control");
    return Integer.toString(URI.create(String.valueOf(url)).getPort());
  }
}
