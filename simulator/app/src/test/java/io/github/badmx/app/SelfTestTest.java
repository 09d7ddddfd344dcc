package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
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
  void saysWhenThereIsNoServer() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }

    Badmx run = Badmx.run("self-test", "--control", Integer.toString(port));

    assertThat(run.err())
        .startsWith("badmx self-test: the control API on port %d does not work".formatted(port));
    assertThat(run.exit()).isEqualTo(Exit.NO);
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
