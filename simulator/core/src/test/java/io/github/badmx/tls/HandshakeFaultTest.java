package io.github.badmx.tls;

import static io.github.badmx.scenario.CipherSuite.*;
import static io.github.badmx.scenario.TlsVersion.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.fault.CorruptFinished;
import io.github.badmx.fault.CorruptRecord;
import io.github.badmx.fault.CorruptSignature;
import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.OmitExtensions;
import io.github.badmx.fault.RecordVersion;
import io.github.badmx.fault.SelectCipherSuite;
import io.github.badmx.fault.SelectVersion;
import io.github.badmx.fault.SplitRecords;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.OpenSsl;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.NamedGroup;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.session.Event.BadmxFailed;
import io.github.badmx.session.Event.FaultFired;
import io.github.badmx.session.Event.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault fires, and a second implementation refuses it for the reason that it stands for. */
class HandshakeFaultTest {

  private static final TlsCredentials P256 = Settings.credentials(KeySpec.p256());
  private static final HandshakeFault WITHOUT_RENEGOTIATION_INFO =
      new OmitExtensions(List.of(0xFF01));

  static Stream<Arguments> whatOpensslSays() {
    return Stream.of(
        Arguments.of("-tls1_2", WITHOUT_RENEGOTIATION_INFO, "unsafe legacy renegotiation disabled"),
        Arguments.of("-tls1_2", new CorruptSignature(), "bad signature"),
        Arguments.of("-tls1_3", new CorruptSignature(), "bad signature"),
        Arguments.of("-tls1_2", new CorruptFinished(), "digest check failed"),
        Arguments.of("-tls1_3", new CorruptFinished(), "digest check failed"),
        Arguments.of("-tls1_2", new CorruptRecord(Moment.FINISHED), "bad record mac"),
        Arguments.of("-tls1_3", new CorruptRecord(Moment.CERTIFICATE), "bad record mac"),
        Arguments.of("-tls1_2", new RecordVersion(0x7F00), "wrong version number"),
        Arguments.of("-tls1_2", new SelectCipherSuite(0x0005), "unknown cipher returned"),
        Arguments.of("-tls1_2", new SelectVersion(0x0300), "unsupported protocol"),
        Arguments.of("-tls1_3", new SelectCipherSuite(0x1305), "wrong cipher returned"),
        Arguments.of("-tls1_3", new SelectVersion(0x7A7A), "bad protocol version number"));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("whatOpensslSays")
  void opensslRefuses(String version, HandshakeFault fault, String reason) {
    try (EchoServer server = new EchoServer(Settings.modern(), P256, fault)) {
      String said =
          OpenSsl.implicit(server.port(), version, "-cipher", "DEFAULT:@SECLEVEL=0").text();

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.closed);
      assertThat(said).containsPattern(reason);
      assertThat(peer.events(FaultFired.class)).hasSize(1);
      assertThat(peer.events(BadmxFailed.class)).isEmpty();
    }
  }

  @Test
  void jsseRefusesACorruptSignature() {
    try (EchoServer server = new EchoServer(Settings.modern(), P256, new CorruptSignature())) {
      assertThat(JsseClient.implicit().connect(server.port()).text())
          .startsWith("FAILED")
          .contains("Invalid CertificateVerify signature");
    }
  }

  @Test
  void aClientThatAllowsLegacyRenegotiationGetsThrough() {
    try (EchoServer server = new EchoServer(Settings.modern(), P256, WITHOUT_RENEGOTIATION_INFO)) {
      assertThat(OpenSsl.implicit(server.port(), "-tls1_2", "-legacy_server_connect").text())
          .contains("Secure Renegotiation IS NOT supported")
          .contains("Cipher is ECDHE-ECDSA");
    }
  }

  @ParameterizedTest
  @CsvSource({"-tls1_2, 1", "-tls1_3, 1", "-tls1_3, 100"})
  void splitRecordsArePutTogetherAndKeepTheirMoments(String version, int bytes) {
    try (EchoServer server = new EchoServer(Settings.modern(), P256, new SplitRecords(bytes))) {
      assertThat(OpenSsl.implicit(server.port(), version).text()).contains("Cipher is");

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.closed);
      assertThat(peer.moments).contains(Moment.SERVER_HELLO, Moment.CERTIFICATE, Moment.FINISHED);
      assertThat(peer.events(FaultFired.class))
          .extracting(FaultFired::fault)
          .containsExactly("split-records");
    }
  }

  /** The client offers both; an honest server would have taken the first of its own. */
  @Test
  void theConnectionRunsByTheSuiteThatTheFaultSelects() {
    HandshakeFault fault = new SelectCipherSuite(TLS_ECDHE_ECDSA_WITH_RC4_128_SHA.code());
    try (EchoServer server = new EchoServer(Settings.modern(), P256, fault)) {
      String said = JsseClient.implicit().versions("TLSv1.2").connect(server.port()).text();

      assertThat(said).startsWith("SECURED TLSv1.2 TLS_ECDHE_ECDSA_WITH_RC4_128_SHA");
      assertThat(server.peers.get(0).events(Secured.class))
          .extracting(Secured::cipherSuite)
          .containsExactly("TLS_ECDHE_ECDSA_WITH_RC4_128_SHA");
    }
  }

  @Test
  void theConnectionRunsByTheVersionThatTheFaultSelects() {
    List<CipherSuite> suites = new ArrayList<>(CipherSuite.MODERN);
    suites.add(TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
    TlsSettings settings =
        new TlsSettings(
            TlsSettings.Mode.IMPLICIT, List.of(TLS_1_2, TLS_1_3), suites, NamedGroup.MODERN, 2048);
    try (EchoServer server = new EchoServer(settings, P256, new SelectVersion(TLS_1_1.code()))) {
      String said =
          JsseClient.implicit().versions("TLSv1.3", "TLSv1.1").connect(server.port()).text();

      assertThat(said).startsWith("SECURED TLSv1.1");
    }
  }
}
