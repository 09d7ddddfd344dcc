package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

  @Test
  void tellsProgramsInOneLineWhereEveryScenarioListens() throws IOException {
    try (Badmx serve = Badmx.start("\n", "serve", "--base-port", "0", "--json")) {
      Map<String, Object> ready = JSON.std.mapFrom(serve.out());

      assertThat(serve.out().lines()).hasSize(1);
      assertThat(ready.keySet()).containsExactly("control", "ca", "default", "listeners");
      assertThat(listeners(ready)).hasSameSizeAs(Catalogue.shipped().entries());
      assertThat(listeners(ready).get(0).keySet())
          .containsExactly("scenario", "id", "host", "port", "mode");
      assertThat(Path.of((String) ready.get("ca"))).content().contains("BEGIN CERTIFICATE");
    }
  }

  @Test
  void answersOnThePortThatItNames() throws IOException {
    try (Badmx serve = serve("--scenario", "good/starttls", "--json")) {
      int port = port(serve);

      assertThat(Mailer.greetingOn(port)).startsWith("220 mx.badmx.test ");
      assertThat(Badmx.run("ready", "--port", "" + port).exit()).isZero();
    }
  }

  @Test
  void servesTheControlApiThatItNames() throws IOException {
    try (Badmx serve = serve("--scenario", "good/starttls", "--json")) {
      String url = String.valueOf(JSON.std.mapFrom(serve.out()).get("control"));
      String port = url.replaceFirst(".*:", "");

      assertThat(url).startsWith("http://127.0.0.1:");
      assertThat(Badmx.run("ready", "--control", port).exit()).isZero();
    }
  }

  @Test
  void isNotReadyWhereThereIsNoControlApi() throws IOException {
    try (Badmx serve = serve("--scenario", "good/starttls", "--json")) {
      Badmx ready = Badmx.run("ready", "--control", "" + port(serve));

      assertThat(ready.exit()).isEqualTo(Exit.NO);
      assertThat(ready.err()).contains("220 mx.badmx.test", "instead of HTTP/1.1 200");
    }
  }

  @Test
  void saysWhenTheControlApiCannotBeServed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Badmx serve = Badmx.run("serve", "--base-port", "0", "--scenario", "2", "--control", port);
      Badmx range =
          Badmx.run("serve", "--base-port", "0", "--scenario", "2", "--trial-ports", "9-1");

      assertThat(serve.exit()).isEqualTo(Exit.USAGE);
      assertThat(serve.err()).contains("control API on 127.0.0.1:" + port, "--control");
      assertThat(range.exit()).isEqualTo(Exit.USAGE);
      assertThat(range.err()).contains("'9-1'");
    }
  }

  @Test
  void takesItsTemporaryRootAwayWhenItEnds() throws IOException {
    Badmx serve = serve("--scenario", "2", "--json");
    Path root = Path.of((String) JSON.std.mapFrom(serve.out()).get("ca"));
    assertThat(root).exists();

    serve.close();

    assertThat(root).doesNotExist();
    assertThat(serve.exit()).isZero();
  }

  @Test
  void leavesTheRootWhereItIsWanted(@TempDir Path folder) {
    Path root = folder.resolve("root.pem");

    serve("--scenario", "expired", "--ca", root.toString()).close();

    assertThat(root).content().contains("BEGIN CERTIFICATE");
  }

  @Test
  void keepsTheRootInItsStateDirectory(@TempDir Path state) throws IOException {
    serve("--scenario", "expired", "--state", state.toString()).close();
    String first = Files.readString(state.resolve("ca.pem"));

    serve("--scenario", "expired", "--state", state.toString()).close();

    assertThat(state.resolve("ca.pem")).hasContent(first);
    assertThat(Badmx.run("ca", "--state", state.toString()).out()).isEqualTo(first);
  }

  @Test
  void printsATableThatSaysWhoMayConnect() {
    try (Badmx serve = serve("--group", "good")) {
      assertThat(serve.out())
          .contains("Root certificate to trust: ")
          .containsPattern("good/starttls +[0-9]+  starttls  A good server: ")
          .contains("Listens on 127.0.0.1 only; --bind lets others in. Ctrl-C stops it.")
          .doesNotContain("certificate/expired", "\u001b");
      assertThat(serve.err()).isEmpty();
    }
  }

  @Test
  void warnsWhenEverybodyMayConnect() {
    try (Badmx serve = serve("--scenario", "expired", "--bind", "0.0.0.0")) {
      assertThat(serve.err())
          .isEqualTo(
              "badmx serve: listens on all addresses: anyone who can reach this machine can connect\n");
    }
  }

  @Test
  void playsFilesOfTheUsers(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("mine")).resolve("odd.yaml");
    Files.writeString(file, "id: 9001\ntitle: Odd\nexpect: {verified: delivers}\n");

    try (Badmx serve = serve("--file", folder.toString(), "--scenario", "mine/odd")) {
      assertThat(serve.out()).contains("mine/odd");
    }
  }

  @Test
  void namesPortScenarioAndWayOutWhenAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String base = Integer.toString(taken.getLocalPort() - 2);

      Badmx serve = Badmx.run("serve", "--scenario", "expired", "--base-port", base);

      assertThat(serve.exit()).isEqualTo(Exit.USAGE);
      assertThat(serve.err().lines()).hasSize(1);
      assertThat(serve.err())
          .contains("certificate/expired", "127.0.0.1:" + taken.getLocalPort(), "in use")
          .contains("--base-port");
    }
  }

  @Test
  void saysWhenThereIsNoSuchPort() {
    Badmx serve = Badmx.run("serve", "--base-port", "65535", "--scenario", "2");

    assertThat(serve.exit()).isEqualTo(Exit.USAGE);
    assertThat(serve.err())
        .isEqualTo(
            "badmx serve: certificate/expired: there is no port 65537;"
                + " give a smaller --base-port than 65535\n");
  }

  @Test
  void saysWhenAnAddressIsNotOfThisMachine() {
    Badmx serve = Badmx.run("serve", "--base-port", "0", "--bind", "192.0.2.1");

    assertThat(serve.exit()).isEqualTo(Exit.USAGE);
    assertThat(serve.err().lines()).hasSize(1);
    assertThat(serve.err()).contains("192.0.2.1:0: not an address of this machine");
  }

  @Test
  void saysWhenTheStateCannotBeUsed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("badmx-root.pem"), "nonsense");
    Path file = Files.writeString(folder.resolve("file"), "");

    Badmx corrupt = Badmx.run("serve", "--base-port", "0", "--state", folder.toString());
    Badmx blocked = Badmx.run("serve", "--base-port", "0", "--state", file.toString());

    assertThat(corrupt.exit()).isEqualTo(Exit.USAGE);
    assertThat(corrupt.err()).contains("badmx-root.pem", "delete it for a new root");
    assertThat(corrupt.err().lines()).hasSize(1);
    assertThat(blocked.exit()).isEqualTo(Exit.USAGE);
    assertThat(blocked.err().lines()).hasSize(1);
  }

  @Test
  void saysWhenTheRootCannotBeWritten(@TempDir Path folder) {
    String nowhere = folder.resolve("no/such/ca.pem").toString();

    Badmx serve = Badmx.run("serve", "--base-port", "0", "--ca", nowhere);

    assertThat(serve.exit()).isEqualTo(Exit.USAGE);
    assertThat(serve.err())
        .isEqualTo(
            "badmx serve: cannot write the root certificate to "
                + nowhere
                + ": no such file or folder; --ca names another file\n");
  }

  private static Badmx serve(String... more) {
    String[] args = new String[more.length + 3];
    System.arraycopy(new String[] {"serve", "--base-port", "0"}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return Badmx.start(List.of(more).contains("--json") ? "\n" : "Ctrl-C", args);
  }

  private static int port(Badmx serve) throws IOException {
    Object port = listeners(JSON.std.mapFrom(serve.out())).get(0).get("port");
    return (int) Objects.requireNonNull(port);
  }

  @SuppressWarnings("unchecked") // JSON has no types
  private static List<Map<String, Object>> listeners(Map<String, Object> ready) {
    return (List<Map<String, Object>>) Objects.requireNonNull(ready.get("listeners"));
  }
}
