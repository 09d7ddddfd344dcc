package io.github.badmx.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Alert;
import io.github.badmx.fault.AlertDescription;
import io.github.badmx.fault.Close;
import io.github.badmx.fault.Delay;
import io.github.badmx.fault.Echo;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Say;
import io.github.badmx.fault.Stall;
import io.github.badmx.fault.Strike;
import io.github.badmx.fault.Then;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strikes when, what it does, and how it ends. */
class WireTapTest {

  @Test
  void writesWhatTheGoodServerSays() {
    Wire wire = new Wire();

    wire.say("220 hello", Moment.GREETING);

    assertThat(wire.written()).isEqualTo("220 hello");
    assertThat(wire.channel.isActive()).isTrue();
  }

  @Test
  void whatStrikesOnReadingComesInsteadOfTheAnswer() {
    Wire wire = new Wire(new Say(Moment.CLIENT_HELLO, "450 TLS negotiation failure"));

    wire.reached(Moment.CLIENT_HELLO);
    wire.say("ServerHello", Moment.SERVER_HELLO);

    assertThat(wire.written()).isEqualTo("450 TLS negotiation failure\r\n");
    assertThat(wire.fired()).containsExactly("say");
  }

  @Test
  void whatStrikesOnWritingComesAfterTheBytesAndBeforeTheNext() {
    Wire wire = new Wire(new Say(Strike.at(Moment.SERVER_HELLO), List.of("oops"), Then.GO_ON));

    wire.say("ServerHello,", Moment.SERVER_HELLO);
    wire.say("Certificate", Moment.CERTIFICATE);

    assertThat(wire.written()).isEqualTo("ServerHello,oops\r\nCertificate");
  }

  @Test
  void faultsOfOneMomentStrikeInTheOrderOfTheScenario() {
    Wire wire =
        new Wire(
            new Say(Strike.at(Moment.GREETING), List.of("one"), Then.GO_ON),
            new Say(Strike.at(Moment.GREETING), List.of("two"), Then.CLOSE),
            new Say(Strike.at(Moment.GREETING), List.of("three"), Then.GO_ON));

    wire.say("220,", Moment.GREETING);

    assertThat(wire.written()).isEqualTo("220,one\r\ntwo\r\n");
    assertThat(wire.fired()).as("the third never comes about").hasSize(2);
  }

  @Test
  void strikesOnceAConnection() {
    Wire wire = new Wire(new Say(Strike.at(Moment.MAIL), List.of("x"), Then.GO_ON));

    wire.reached(Moment.MAIL);
    wire.reached(Moment.MAIL);

    assertThat(wire.written()).isEqualTo("x\r\n");
  }

  @Test
  void strikesSomeBytesPastTheMoment() {
    Wire wire = new Wire(new Close(new Strike(Moment.CLIENT_HELLO, 5, 0)));

    wire.reached(Moment.CLIENT_HELLO);
    wire.say("abc", Moment.SERVER_HELLO);
    wire.say("defgh", Moment.CERTIFICATE);

    assertThat(wire.written()).isEqualTo("abcde");
    assertThat(wire.channel.isActive()).isFalse();
  }

  @Test
  void strikesAfterSomeBytesOfTheClients() {
    Wire wire = new Wire(new Close(new Strike(Moment.READY_FOR_TLS, 0, 4)));
    wire.say("220 go", Moment.READY_FOR_TLS);

    wire.hear("abc");
    boolean before = wire.channel.isActive();
    wire.hear("d");

    assertThat(before).isTrue();
    assertThat(wire.channel.isActive()).isFalse();
  }

  @Test
  void aStallKeepsReadingAndNeverCloses() {
    Wire wire = new Wire(new Stall(Strike.at(Moment.CLIENT_HELLO)));
    wire.reached(Moment.CLIENT_HELLO);

    wire.say("ServerHello", Moment.SERVER_HELLO);
    wire.channel.pipeline().close();
    wire.hear("MAIL FROM:<a@b>");

    assertThat(wire.written()).isEmpty();
    assertThat(wire.channel.isActive()).isTrue();
    assertThat(wire.channel.inboundMessages())
        .map(in -> ((ByteBuf) in).toString(US_ASCII))
        .containsExactly("MAIL FROM:<a@b>");
  }

  @Test
  void anAlertIsAskedOfTheLayerThatKnowsHow() {
    Wire wire =
        new Wire(
            new Alert(
                Strike.at(Moment.CLIENT_HELLO),
                AlertDescription.named("handshake-failure").orElseThrow(),
                Alert.Level.FATAL,
                Then.CLOSE));

    wire.reached(Moment.CLIENT_HELLO);

    assertThat(wire.written()).isEqualTo("alert 2 40");
    assertThat(wire.events()).hasAtLeastOneElementOfType(Event.AlertOut.class);
  }

  @Test
  void goesOnInClearOnTheSameConnection() {
    Wire wire =
        new Wire(new Say(Strike.at(Moment.CLIENT_HELLO), List.of("403 no"), Then.RESUME_CLEAR));

    wire.reached(Moment.CLIENT_HELLO);
    wire.say("250 in clear", null);

    assertThat(wire.inClear()).isTrue();
    assertThat(wire.written()).isEqualTo("403 no\r\n250 in clear");
  }

  @Test
  void closesInGoodOrderOnceEverythingHasLeft() {
    Wire wire = new Wire(new Delay(Strike.at(Moment.QUIT), ofMillis(50)));
    wire.reached(Moment.QUIT);
    wire.say("221 bye", null);
    wire.channel.pipeline().close();
    boolean before = wire.channel.isActive();

    wire.advance(50);

    assertThat(before).isTrue();
    assertThat(wire.written()).isEqualTo("221 bye");
    assertThat(wire.channel.isActive()).isFalse();
    assertThat(wire.endings()).containsExactly(Ending.SERVER_CLOSED);
  }

  @Test
  void strikesTheNthTime() {
    Wire wire = new Wire(new Say(new Strike(Moment.MAIL, 0, 0, 2), List.of("x"), Then.GO_ON));

    wire.reached(Moment.MAIL);
    String first = wire.written();
    wire.reached(Moment.MAIL);
    wire.reached(Moment.MAIL);

    assertThat(first).isEmpty();
    assertThat(wire.written()).isEqualTo("x\r\n");
  }

  @Test
  void faultsThatJoinStrikeAtMomentsToCome() {
    Wire wire = new Wire();

    wire.reached(Moment.EHLO);
    wire.join(List.of(new Say(Moment.EHLO, "late"), new Say(Moment.MAIL, "in time")));
    wire.reached(Moment.MAIL);

    assertThat(wire.written()).isEqualTo("in time\r\n");
  }

  @Test
  void echoesWhateverComes() {
    Wire wire = new Wire(new Echo(Moment.READY_FOR_TLS));
    wire.say("220 go,", Moment.READY_FOR_TLS);

    wire.hear("hello,");
    wire.say("nothing of ours", null);
    wire.hear("world");

    assertThat(wire.written()).isEqualTo("220 go,hello,world");
    assertThat(wire.channel.isActive()).isTrue();
  }

  @Test
  void theFinWaitsForWhatStrikesBeforeIt() {
    Wire wire = new Wire(new Delay(Strike.at(Moment.CLOSING), ofMillis(50)));

    wire.say("221 bye", null);
    wire.channel.pipeline().close();
    String said = wire.written();
    boolean before = wire.channel.isActive();
    wire.advance(50);

    assertThat(said).isEqualTo("221 bye");
    assertThat(before).isTrue();
    assertThat(wire.channel.isActive()).isFalse();
    assertThat(wire.endings()).containsExactly(Ending.SERVER_CLOSED);
  }

  @Test
  void aBugOfOursIsNoFault() {
    Wire wire = new Wire();

    wire.channel.pipeline().fireExceptionCaught(new IllegalStateException("boom"));

    assertThat(wire.events()).hasAtLeastOneElementOfType(Event.BadmxFailed.class);
    assertThat(wire.channel.isActive()).isFalse();
  }
}
