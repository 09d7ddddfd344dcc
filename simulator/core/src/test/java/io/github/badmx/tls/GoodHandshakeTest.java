package io.github.badmx.tls;

import static io.github.badmx.fault.Moment.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.OpenSsl;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.session.Event.AlertIn;
import io.github.badmx.session.Event.AlertOut;
import io.github.badmx.session.Event.BadmxFailed;
import io.github.badmx.session.Event.ClientHelloSeen;
import io.github.badmx.session.Event.Secured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoodHandshakeTest {

  static Stream<Arguments> keysAndVersions() {
    return Stream.of(KeySpec.rsa(2048), KeySpec.p256(), KeySpec.ed25519())
        .flatMap(key -> Stream.of("-tls1_2", "-tls1_3").map(version -> Arguments.of(key, version)));
  }

  @ParameterizedTest
  @MethodSource("keysAndVersions")
  void opensslVerifiesAndConnects(KeySpec key, String version, @TempDir Path directory)
      throws Exception {
    Path roots = Files.writeString(directory.resolve("ca.pem"), Settings.chain(key).rootPem());
    try (EchoServer server = new EchoServer(Settings.modern(), Settings.credentials(key))) {
      Output output =
          OpenSsl.implicit(
              server.port(),
              version,
              "-CAfile",
              roots.toString(),
              "-verify_hostname",
              Settings.HOST,
              "-verify_return_error",
              "-cipher",
              "DEFAULT");

      assertThat(output.text()).contains("Verification: OK");
      assertThat(output.exit()).isZero();
    }
  }

  @Test
  void announcesEveryMomentOfTls13InOrder() {
    try (EchoServer server =
        new EchoServer(Settings.modern(), Settings.credentials(KeySpec.p256()))) {
      OpenSsl.implicit(server.port(), "-tls1_3");

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.closed);
      assertThat(peer.moments)
          .containsExactly(
              CLIENT_HELLO,
              SERVER_HELLO,
              ENCRYPTED_EXTENSIONS,
              CERTIFICATE,
              CERTIFICATE_VERIFY,
              FINISHED,
              CLIENT_FINISHED,
              SECURED);
    }
  }

  @Test
  void announcesEveryMomentOfTls12InOrder() {
    try (EchoServer server =
        new EchoServer(Settings.modern(), Settings.credentials(KeySpec.p256()))) {
      OpenSsl.implicit(server.port(), "-tls1_2", "-servername", "some.test");

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.closed);
      assertThat(peer.moments)
          .containsExactly(
              CLIENT_HELLO,
              SERVER_HELLO,
              CERTIFICATE,
              SERVER_KEY_EXCHANGE,
              SERVER_HELLO_DONE,
              CLIENT_KEY_EXCHANGE,
              CLIENT_FINISHED,
              FINISHED,
              SECURED);
      assertThat(peer.events(Secured.class))
          .singleElement()
          .satisfies(
              secured -> {
                assertThat(secured.version()).isEqualTo("TLSv1.2");
                assertThat(secured.cipherSuite())
                    .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
              });
      assertThat(peer.events(ClientHelloSeen.class))
          .singleElement()
          .satisfies(
              hello -> {
                assertThat(hello.serverName()).isEqualTo("some.test");
                assertThat(hello.versions()).containsExactly("TLSv1.2");
                assertThat(hello.cipherSuites()).contains(0xC02B, 0x00FF);
              });
      assertThat(peer.events(AlertIn.class)).extracting(AlertIn::description).containsExactly(0);
      assertThat(peer.events(AlertOut.class)).extracting(AlertOut::description).containsExactly(0);
      assertThat(peer.events(BadmxFailed.class)).isEmpty();
      assertThat(peer.ended).containsExactly("the client closed TLS");
    }
  }

  @Test
  void jsseTalksAfterStartTls(@TempDir Path directory) throws Exception {
    KeySpec key = KeySpec.p256();
    Path roots = Files.writeString(directory.resolve("ca.pem"), Settings.chain(key).rootPem());
    try (EchoServer server =
        new EchoServer(Settings.startTls(Settings.modern()), Settings.credentials(key))) {
      Output output =
          JsseClient.afterStartTls().trusting(roots, Settings.HOST).connect(server.port());

      assertThat(output.text())
          .startsWith("SECURED TLSv1.3 TLS_AES_128_GCM_SHA256")
          .contains("READ 250 you said EHLO jsse.test");
    }
  }
}
