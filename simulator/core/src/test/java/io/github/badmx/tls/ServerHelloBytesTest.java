package io.github.badmx.tls;

import static io.github.badmx.scenario.CipherSuite.*;
import static io.github.badmx.scenario.TlsVersion.*;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.fault.Moment;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.session.Event.AlertOut;
import io.github.badmx.session.Event.BadmxFailed;
import io.github.badmx.session.Event.ClientHelloSeen;
import io.github.badmx.session.Event.HandshakeFailed;
import io.github.badmx.session.Journal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands on the wire, octet by octet, where a library's client would only show its opinion.
 */
class ServerHelloBytesTest {

  private static final TlsSettings SSL3 = Settings.of(SSL_3, TLS_RSA_WITH_RC4_128_SHA);
  private static final TlsCredentials RSA = Settings.credentials(KeySpec.rsa(2048));

  /** A ClientHello of today: version field TLS 1.2, supported_versions 1.3 and 1.2. */
  private static byte[] modernHello(int... suites) {
    StringBuilder list = new StringBuilder();
    for (int suite : suites) {
      list.append("%04x".formatted(suite));
    }
    String extensions =
        "002b0005047a7a03040303".replace("0005047a7a", "0007067a7a") // GREASE first
            + "000a00040002001d"
            + "000d0006000404010403"
            + "ff01000100";
    String body =
        "0303"
            + "11".repeat(32)
            + "00"
            + "%04x".formatted(2 * suites.length)
            + list
            + "0100"
            + "%04x".formatted(extensions.length() / 2)
            + extensions;
    String message = "01%06x".formatted(body.length() / 2) + body;
    return HexFormat.of().parseHex("160301%04x".formatted(message.length() / 2) + message);
  }

  /** The same, of a client whose newest version is TLS 1.2. */
  private static byte[] tls12Hello(int... suites) {
    String hex = HexFormat.of().formatHex(modernHello(suites));
    return HexFormat.of().parseHex(hex.replace("7a7a03040303", "7a7a03030302"));
  }

  private static String answer(EchoServer server, byte[] sent, int length) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(sent);
      return HexFormat.of().formatHex(socket.getInputStream().readNBytes(length));
    }
  }

  @Test
  void answersAModernHelloAsAnOldStackDid() throws IOException {
    try (EchoServer server = new EchoServer(SSL3, RSA)) {
      String answer = answer(server, modernHello(0x7A7A, 0x1301, 0x0005), 11);

      assertThat(answer).startsWith("160300").endsWith("0300");
      EchoServer.Peer peer = server.peers.get(0);
      assertThat(peer.events(ClientHelloSeen.class))
          .singleElement()
          .satisfies(
              hello -> {
                assertThat(hello.versions()).containsExactly("0x7A7A", "TLSv1.3", "TLSv1.2");
                assertThat(hello.cipherSuites()).containsExactly(0x7A7A, 0x1301, 0x0005);
              });
    }
  }

  @Test
  void answersNoSharedCipherWithAlert40InTheNegotiatedVersion() throws IOException {
    try (EchoServer server = new EchoServer(SSL3, RSA)) {
      assertThat(answer(server, modernHello(0x1301, 0x002F), 7)).isEqualTo("15030000020228");

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> !peer.ended.isEmpty());
      assertThat(peer.events(AlertOut.class))
          .singleElement()
          .satisfies(alert -> assertThat(alert.description()).isEqualTo(40));
      assertThat(peer.events(HandshakeFailed.class)).hasSize(1);
      assertThat(peer.events(BadmxFailed.class)).isEmpty();
    }
  }

  @Test
  void answersNoSharedVersionWithAlert70AndARecordVersionThatExists() throws IOException {
    TlsSettings modern = Settings.of(TLS_1_3, TLS_AES_128_GCM_SHA256);
    try (EchoServer server = new EchoServer(modern, RSA)) {
      assertThat(answer(server, tls12Hello(0xC02F), 7)).isEqualTo("15030300020246");
    }
  }

  @Test
  void takesAClientHelloByteByByte() throws IOException {
    try (EchoServer server = new EchoServer(SSL3, RSA);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.setTcpNoDelay(true);
      for (byte octet : modernHello(0x0005)) {
        socket.getOutputStream().write(octet);
        socket.getOutputStream().flush();
      }

      assertThat(socket.getInputStream().read()).isEqualTo(0x16);
    }
  }

  @Test
  void recognisesAClientHelloInSslv2Format() throws IOException {
    byte[] hello = HexFormat.of().parseHex("802e0100020015000000100700c0" + "00".repeat(34));
    try (EchoServer server = new EchoServer(SSL3, RSA);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(hello);

      await().until(() -> !server.peers.isEmpty() && !server.peers.get(0).ended.isEmpty());
      EchoServer.Peer peer = server.peers.get(0);
      assertThat(peer.ended.get(0)).contains("SSLv2");
      assertThat(peer.moments).containsExactly(Moment.CLIENT_HELLO);
      assertThat(peer.events(ClientHelloSeen.class))
          .singleElement()
          .satisfies(seen -> assertThat(seen.versions()).containsExactly("SSLv2"));
    }
  }

  @Test
  void handsUpClearTextOnceTheHandshakeIsBroken() throws IOException {
    try (EchoServer server = new EchoServer(Settings.modern(), RSA);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(tls12Hello(0xC02F));
      await()
          .until(
              () ->
                  !server.peers.isEmpty()
                      && server.peers.get(0).moments.contains(Moment.SERVER_HELLO_DONE));
      socket.getOutputStream().write("MAIL FROM:<a@b.test>\r\n".getBytes(US_ASCII));

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.clear.toString().endsWith("\r\n"));
      assertThat(peer.clear.toString()).isEqualTo("MAIL FROM:<a@b.test>\r\n");
      assertThat(peer.ended)
          .containsExactly("the client sent clear text (\"MAIL\") where TLS should be");
      assertThat(peer.events(HandshakeFailed.class)).hasSize(1);
    }
  }

  @Test
  void opensWithTheAlertThatIsAskedForBeforeTheHandshake() {
    TlsLayer layer =
        new TlsLayer(SSL3, RSA, List.of(), moment -> {}, new Journal(() -> 0), new SecureRandom());

    assertThat(layer.alert(2, 80)).containsExactly(21, 3, 1, 0, 2, 2, 80);
  }
}
