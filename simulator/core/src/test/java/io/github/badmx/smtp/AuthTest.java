package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Reply;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Disclosed.What;
import io.github.badmx.session.Event;
import io.github.badmx.session.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {

  /** NUL, me, NUL, secret. */
  private static final String PLAIN = "AG1lAHNlY3JldA==";

  private static final String ME = "bWU=";
  private static final String SECRET = "c2VjcmV0";

  private static Scenario offering(String... insideTls) {
    return Peer.scenario(List.of("PIPELINING"), Mode.STARTTLS)
        .change()
        .ehloInsideTls(List.of(insideTls))
        .build();
  }

  private static Peer secured(Scenario scenario, Liar... liars) {
    Peer peer = new Peer(scenario, List.of(liars)).greeted();
    peer.dialogue.secured();
    peer.say("EHLO a\r\n");
    return peer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTH PLAIN " + PLAIN + "\r\n",
        "auth\tplain\t" + PLAIN + "\r\n",
        "AUTH PLAIN\r\n" + PLAIN + "\r\n",
        "AUTH LOGIN\r\n" + ME + "\r\n" + SECRET + "\r\n",
        "AUTH LOGIN " + ME + "\r\n" + SECRET + "\r\n",
        "AUTH LOGIN =\r\n" + SECRET + "\r\n",
      })
  void aUserIsLetInAndTheSecretKeptOutOfEveryEvent(String exchange) {
    Peer peer = secured(offering("AUTH PLAIN LOGIN"));

    assertThat(peer.say(exchange)).endsWith("235 2.7.0 Authentication successful\r\n");
    assertNothingIsShown(peer);
    assertThat(Disclosed.by(peer.journal.events()).worstProtected()).isEqualTo(What.CREDENTIALS);
    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).startsWith("503 5.5.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTH PLAIN " + PLAIN + "\r\n",
        "AUTH PLAIN\r\n" + PLAIN + "\r\n",
        "AUTH LOGIN\r\n" + ME + "\r\n" + SECRET + "\r\n",
      })
  void row277AUserIsTurnedAwayAndHasDisclosedTheSecret(String exchange) {
    Scenario refusing = offering("AUTH PLAIN LOGIN").change().auth(Scenario.Auth.REFUSED).build();
    Peer peer = secured(refusing);

    assertThat(peer.say(exchange)).endsWith("535 5.7.8 Authentication credentials invalid\r\n");
    assertNothingIsShown(peer);
    assertThat(Disclosed.by(peer.journal.events()).worstProtected()).isEqualTo(What.CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTH PLAIN " + PLAIN + "\r\n",
        "AUTH LOGIN\r\n" + ME + "\r\n" + SECRET + "\r\n",
      })
  void row278InClearItIsRefusedAndWhatIsSaidAllTheSameIsASecret(String exchange) {
    Peer peer = new Peer(offering("AUTH PLAIN LOGIN"), List.of()).greeted();

    assertThat(peer.say("EHLO a\r\n")).doesNotContain("AUTH");
    assertThat(peer.say(exchange)).startsWith("538 5.7.11 ");
    assertNothingIsShown(peer);
    assertThat(Disclosed.by(peer.journal.events()).worstInClear()).isEqualTo(What.CREDENTIALS);
  }

  @Test
  void row279InClearItIsAcceptedWhereItIsOffered() {
    Peer peer = Peer.of(List.of("AUTH PLAIN"), Mode.STARTTLS).greeted();

    assertThat(peer.say("EHLO a\r\n")).contains("250-AUTH PLAIN\r\n");
    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).startsWith("235 ");
    assertThat(Disclosed.by(peer.journal.events()).worstInClear()).isEqualTo(What.CREDENTIALS);
  }

  @Test
  void theChallengesAreThoseThatClientsKnow() {
    Peer peer = secured(offering("AUTH PLAIN LOGIN"));

    assertThat(peer.say("AUTH PLAIN\r\n")).isEqualTo("334 \r\n");
    assertThat(peer.say("*\r\n")).startsWith("501 5.7.0");
    assertThat(peer.say("AUTH LOGIN\r\n")).isEqualTo("334 VXNlcm5hbWU6\r\n");
    assertThat(peer.say(ME + "\r\n")).isEqualTo("334 UGFzc3dvcmQ6\r\n");
  }

  @Test
  void whoTakesItBackHasDisclosedNothing() {
    Peer peer = secured(offering("AUTH PLAIN"));

    peer.say("AUTH PLAIN\r\n*\r\n");

    assertThat(Disclosed.by(peer.journal.events()).worstProtected()).isEqualTo(What.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTH,501 5.5.4",
    "AUTH CRAM-MD5,504 5.5.4",
    "AUTH LOGIN,504 5.5.4",
    "AUTH PLAIN ?,501 5.5.2",
    "AUTH PLAIN bWU=,501 5.5.2",
  })
  void whatIsWrongIsSaid(String line, String start) {
    Peer peer = secured(offering("AUTH PLAIN CRAM-MD5"));

    assertThat(peer.say(line + "\r\n")).startsWith(start);
    assertThat(peer.say("NOOP\r\n")).as("the exchange is over").startsWith("250 ");
  }

  @Test
  void itComesBetweenEhloAndMail() {
    Peer peer = new Peer(offering("AUTH PLAIN"), List.of()).greeted();
    peer.dialogue.secured();

    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).startsWith("503 5.5.1");
    peer.say("EHLO a\r\nMAIL FROM:<a@b.example>\r\n");
    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).startsWith("503 5.5.1");
  }

  @Test
  void aLieThatRefusesEndsTheExchange() {
    Lie lie = Lie.at(Moment.AUTH, due -> List.of(Reply.of(454, "4.7.0 Later")));
    Peer peer = secured(offering("AUTH LOGIN PLAIN"), lie);

    assertThat(peer.say("AUTH LOGIN\r\n")).startsWith("454 ");
    assertThat(peer.say("NOOP\r\n")).startsWith("250 ");
    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).startsWith("454 ");
    assertThat(peer.say("AUTH PLAIN " + PLAIN + "\r\n")).as("nobody was let in").startsWith("454 ");
  }

  private static void assertNothingIsShown(Peer peer) {
    assertThat(Transcript.of(peer.journal.events())).doesNotContain(PLAIN, ME, SECRET);
    assertThat(peer.events(Event.LineIn.class).toString()).doesNotContain(PLAIN, ME, SECRET);
  }
}
