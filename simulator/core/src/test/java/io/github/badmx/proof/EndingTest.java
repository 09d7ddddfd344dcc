package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.BadMx;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Event;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection ends, as the socket of a client sees it. */
@Execution(ExecutionMode.CONCURRENT)
final class EndingTest {

  /** Often enough to meet a race: of 30 alerts, a careless server lost 9. */
  private static final int RUNS = 30;

  private static BadMx mx;

  @BeforeAll
  static void start() {
    mx = BadMx.start();
  }

  @AfterAll
  static void stop() {
    mx.close();
  }

  private static Listener play(String scenario) {
    return mx.play(Catalogue.shipped().get(scenario));
  }

  @Test
  void finIsTheEndOfTheStream() throws IOException {
    try (Listener listener = play("after-220/close-after-220");
        RawClient client = RawClient.readyForTls(listener)) {
      assertThat(client.readAll()).isEmpty();
    }
  }

  @Test
  void finLeavesTheClientFreeToGoOnTalking() throws IOException {
    try (Listener listener = play("after-220/close-after-client-hello");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello());
      assertThat(client.readAll()).isEmpty();

      client.say("MAIL FROM:<a@raw.test>\r\n").say("RCPT TO:<b@badmx.test>\r\n");

      assertThat(client.readAll()).isEmpty();
    }
  }

  @RepeatedTest(RUNS)
  void everyOctetBeforeAFinArrives() throws IOException {
    try (Listener listener = play("after-220/close-mid-flight");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello()).say("octets that the server never reads".repeat(100));

      assertThat(client.readAll()).isNotEmpty();
    }
  }

  @RepeatedTest(RUNS)
  void anAlertBeforeAFinArrives() throws IOException {
    try (Listener listener = play("handshake/alert-handshake-failure");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello()).say("octets that the server never reads".repeat(100));

      assertThat(client.readAll()).endsWith(21, 3, 3, 0, 2, 2, 40);
    }
  }

  @RepeatedTest(RUNS)
  void anAlertAndAReplyInClearArrive() throws IOException {
    try (Listener listener = play("dialogue/groupwise-after-alert");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello());

      String answer = new String(client.readAll(), ISO_8859_1);
      assertThat(answer).endsWith("\2\50450 TLS negotiation failure\r\n").hasSize(36);
    }
  }

  @Test
  void nothingOfTlsFollowsOnceSmtpHasResumedInClear() throws IOException {
    try (Listener listener = play("dialogue/403-after-alert");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello());

      assertThat(client.read(7)).endsWith("00020228");
      assertThat(client.reply()).isEqualTo("403 4.7.0 TLS handshake failed");
      assertThat(client.ask("EHLO raw.test")).startsWith("250 ");
      assertThat(client.ask("NOOP")).startsWith("250 ");
    }
  }

  @RepeatedTest(RUNS)
  void rstIsAnException() throws IOException {
    try (Listener listener = play("after-220/reset-after-client-hello");
        RawClient client = RawClient.readyForTls(listener)) {
      client.say(RawClient.clientHello());

      assertThatThrownBy(client::readAll)
          .isInstanceOf(SocketException.class)
          .hasMessage("Connection reset");
    }
  }

  @Test
  void aClientThatClosesItsSideStillGetsItsAnswers() throws IOException {
    try (Listener listener = play("good/starttls");
        RawClient client = new RawClient(listener)) {
      client.say("EHLO raw.test\r\nNOOP\r\nNOOP\r\n").halfClose();

      String heard = new String(client.readAll(), ISO_8859_1);
      assertThat(heard).startsWith("220 ").endsWith("250 2.0.0 OK\r\n250 2.0.0 OK\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after-220/close-after-client-hello", "after-220/reset-after-client-hello"})
  void whatAFaultEndsIsNotSaidOfTheClient(String name) {
    assertThat(whyTheHandshakeFailed(name, RawClient::readAll))
        .isEqualTo("a fault ended the connection in the handshake");
  }

  @Test
  void aClientThatLeavesInTheHandshakeIsSaidTo() {
    assertThat(whyTheHandshakeFailed("good/tls13", client -> client.read(5)))
        .startsWith("the client ");
  }

  private interface Reading {
    Object of(RawClient client) throws IOException;
  }

  /** A client says hello, reads, and closes. */
  private static String whyTheHandshakeFailed(String name, Reading reading) {
    String alias = name + " ended";
    try (Listener listener = mx.play(Catalogue.shipped().get(name).change().name(alias).build())) {
      try (RawClient client = RawClient.readyForTls(listener)) {
        reading.of(client.say(RawClient.clientHello()));
      } catch (IOException e) {
        assertThat(e).isInstanceOf(SocketException.class);
      }
      return Awaitility.await().until(() -> reasons(alias), reasons -> !reasons.isEmpty()).get(0);
    }
  }

  private static List<String> reasons(String alias) {
    return mx.sessions().list().stream()
        .filter(session -> session.scenario().equals(alias))
        .flatMap(session -> session.events().stream())
        .filter(Event.HandshakeFailed.class::isInstance)
        .map(event -> ((Event.HandshakeFailed) event).why())
        .toList();
  }
}
