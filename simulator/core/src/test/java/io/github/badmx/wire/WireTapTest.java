package io.github.badmx.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Alert;
import io.github.badmx.fault.AlertDescription;
import io.github.badmx.fault.Close;
import io.github.badmx.fault.Delay;
import io.github.badmx.fault.Drip;
import io.github.badmx.fault.Echo;
import io.github.badmx.fault.Hold;
import io.github.badmx.fault.Lag;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.ReadSlowly;
import io.github.badmx.fault.Say;
import io.github.badmx.fault.Stall;
import io.github.badmx.fault.Strike;
import io.github.badmx.fault.Then;
import io.github.badmx.fault.WireFault;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTapTest {

  private final Journal journal = new Journal(() -> 0);
  private boolean clear;

  @Test
  void writesWhatTheGoodServerSays() {
    EmbeddedChannel channel = play();

    say(channel, "220 hello", Moment.GREETING);

    assertThat(written(channel)).isEqualTo("220 hello");
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void whatStrikesOnReadingComesInsteadOfTheAnswer() {
    EmbeddedChannel channel = play(new Say(Moment.CLIENT_HELLO, "450 TLS negotiation failure"));

    tap(channel).reached(Moment.CLIENT_HELLO);
    say(channel, "ServerHello", Moment.SERVER_HELLO);

    assertThat(written(channel)).isEqualTo("450 TLS negotiation failure\r\n");
    assertThat(fired()).containsExactly("say");
  }

  @Test
  void whatStrikesOnWritingComesAfterTheBytesAndBeforeTheNext() {
    EmbeddedChannel channel =
        play(new Say(Strike.at(Moment.SERVER_HELLO), List.of("oops"), Then.GO_ON));

    say(channel, "ServerHello,", Moment.SERVER_HELLO);
    say(channel, "Certificate", Moment.CERTIFICATE);

    assertThat(written(channel)).isEqualTo("ServerHello,oops\r\nCertificate");
  }

  @Test
  void faultsOfOneMomentStrikeInTheOrderOfTheScenario() {
    EmbeddedChannel channel =
        play(
            new Say(Strike.at(Moment.GREETING), List.of("one"), Then.GO_ON),
            new Say(Strike.at(Moment.GREETING), List.of("two"), Then.CLOSE),
            new Say(Strike.at(Moment.GREETING), List.of("three"), Then.GO_ON));

    say(channel, "220,", Moment.GREETING);

    assertThat(written(channel)).isEqualTo("220,one\r\ntwo\r\n");
    assertThat(fired()).as("the third never comes about").hasSize(2);
  }

  @Test
  void strikesOnceAConnection() {
    EmbeddedChannel channel = play(new Say(Strike.at(Moment.MAIL), List.of("x"), Then.GO_ON));

    tap(channel).reached(Moment.MAIL);
    tap(channel).reached(Moment.MAIL);

    assertThat(written(channel)).isEqualTo("x\r\n");
  }

  @Test
  void strikesSomeBytesPastTheMoment() {
    EmbeddedChannel channel = play(new Close(new Strike(Moment.CLIENT_HELLO, 5, 0)));

    tap(channel).reached(Moment.CLIENT_HELLO);
    say(channel, "abc", Moment.SERVER_HELLO);
    say(channel, "defgh", Moment.CERTIFICATE);

    assertThat(written(channel)).isEqualTo("abcde");
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void strikesAfterSomeBytesOfTheClients() {
    EmbeddedChannel channel = play(new Close(new Strike(Moment.READY_FOR_TLS, 0, 4)));
    say(channel, "220 go", Moment.READY_FOR_TLS);

    channel.writeInbound(bytes("abc"));
    boolean before = channel.isActive();
    channel.writeInbound(bytes("d"));

    assertThat(before).isTrue();
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void aPauseHoldsBackWhateverFollows() {
    EmbeddedChannel channel = play(new Delay(Strike.at(Moment.EHLO), ofMillis(50)));

    tap(channel).reached(Moment.EHLO);
    say(channel, "250 ok", null);
    String before = written(channel);
    advance(channel, 50);

    assertThat(before).isEmpty();
    assertThat(written(channel)).isEqualTo("250 ok");
  }

  @Test
  void dripsFromTheMomentOn() {
    EmbeddedChannel channel = play(new Drip(Strike.at(Moment.GREETING), 2, ofMillis(10)));

    say(channel, "220 fast,", Moment.GREETING);
    say(channel, "abcde", null);
    String at0 = written(channel);
    advance(channel, 10);
    String at10 = written(channel);
    advance(channel, 10);

    assertThat(at0).isEqualTo("220 fast,ab");
    assertThat(at10).isEqualTo("cd");
    assertThat(written(channel)).isEqualTo("e");
  }

  @Test
  void readsSlowlyFromTheMomentOn() {
    EmbeddedChannel channel = play(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    channel.writeInbound(bytes("fast"));
    tap(channel).reached(Moment.DATA);

    channel.writeInbound(bytes("abc"));
    String before = read(channel);
    advance(channel, 10);
    String at10 = read(channel);
    advance(channel, 10);

    assertThat(before).isEqualTo("fast");
    assertThat(at10).isEqualTo("ab");
    assertThat(read(channel)).isEqualTo("c");
    assertThat(channel.config().isAutoRead()).isFalse();
  }

  @Test
  void whoeverIsReadSlowlyIsNotSilent() {
    EmbeddedChannel channel = play(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    List<Object> heard = new ArrayList<>();
    channel
        .pipeline()
        .addLast(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
                heard.add(event);
              }
            });
    tap(channel).reached(Moment.DATA);

    channel.writeInbound(bytes("ab"));
    channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
    advance(channel, 10);
    assertThat(heard).isEmpty();

    channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aSlowReaderLetsGoOfWhatIsLeft() {
    EmbeddedChannel channel = play(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    tap(channel).reached(Moment.DATA);
    ByteBuf octets = bytes("abc");
    channel.writeInbound(octets);

    channel.close();
    advance(channel, 10);

    assertThat(octets.refCnt()).isZero();
    assertThat(read(channel)).isEmpty();
  }

  @Test
  void aStallKeepsReadingAndNeverCloses() {
    EmbeddedChannel channel = play(new Stall(Strike.at(Moment.CLIENT_HELLO)));
    tap(channel).reached(Moment.CLIENT_HELLO);

    say(channel, "ServerHello", Moment.SERVER_HELLO);
    channel.pipeline().close();
    channel.writeInbound(bytes("MAIL FROM:<a@b>"));

    assertThat(written(channel)).isEmpty();
    assertThat(channel.isActive()).isTrue();
    assertThat(channel.inboundMessages())
        .map(in -> ((ByteBuf) in).toString(US_ASCII))
        .containsExactly("MAIL FROM:<a@b>");
  }

  @Test
  void anAlertIsAskedOfTheLayerThatKnowsHow() {
    EmbeddedChannel channel =
        play(
            new Alert(
                Strike.at(Moment.CLIENT_HELLO),
                AlertDescription.named("handshake-failure").orElseThrow(),
                Alert.Level.FATAL,
                Then.CLOSE));

    tap(channel).reached(Moment.CLIENT_HELLO);

    assertThat(written(channel)).isEqualTo("alert 2 40");
    assertThat(journal.events()).hasAtLeastOneElementOfType(Event.AlertOut.class);
  }

  @Test
  void goesOnInClearOnTheSameConnection() {
    EmbeddedChannel channel =
        play(new Say(Strike.at(Moment.CLIENT_HELLO), List.of("403 no"), Then.RESUME_CLEAR));

    tap(channel).reached(Moment.CLIENT_HELLO);
    say(channel, "250 in clear", null);

    assertThat(clear).isTrue();
    assertThat(written(channel)).isEqualTo("403 no\r\n250 in clear");
  }

  @Test
  void closesInGoodOrderOnceEverythingHasLeft() {
    EmbeddedChannel channel = play(new Delay(Strike.at(Moment.QUIT), ofMillis(50)));
    tap(channel).reached(Moment.QUIT);
    say(channel, "221 bye", null);
    channel.pipeline().close();
    boolean before = channel.isActive();

    advance(channel, 50);

    assertThat(before).isTrue();
    assertThat(written(channel)).isEqualTo("221 bye");
    assertThat(channel.isActive()).isFalse();
    assertThat(endings()).containsExactly(Ending.SERVER_CLOSED);
  }

  @Test
  void strikesTheNthTime() {
    EmbeddedChannel channel =
        play(new Say(new Strike(Moment.MAIL, 0, 0, 2), List.of("x"), Then.GO_ON));

    tap(channel).reached(Moment.MAIL);
    String first = written(channel);
    tap(channel).reached(Moment.MAIL);
    tap(channel).reached(Moment.MAIL);

    assertThat(first).isEmpty();
    assertThat(written(channel)).isEqualTo("x\r\n");
  }

  @Test
  void faultsThatJoinStrikeAtMomentsToCome() {
    EmbeddedChannel channel = play();

    tap(channel).reached(Moment.EHLO);
    tap(channel).join(List.of(new Say(Moment.EHLO, "late"), new Say(Moment.MAIL, "in time")));
    tap(channel).reached(Moment.MAIL);

    assertThat(written(channel)).isEqualTo("in time\r\n");
  }

  @Test
  void everythingLags() {
    EmbeddedChannel channel =
        play(new Lag(Strike.at(Moment.ACCEPTED), ofMillis(100), ofMillis(40), 1));
    tap(channel).reached(Moment.ACCEPTED);

    say(channel, "220,", null);
    advance(channel, 59);
    String before60 = written(channel);
    advance(channel, 81);
    String before140 = written(channel);
    say(channel, "250", null);
    String atOnce = written(channel);
    advance(channel, 140);

    assertThat(before60).isEmpty();
    assertThat(before140).isEqualTo("220,");
    assertThat(atOnce).isEmpty();
    assertThat(written(channel)).isEqualTo("250");
  }

  @Test
  void echoesWhateverComes() {
    EmbeddedChannel channel = play(new Echo(Moment.READY_FOR_TLS));
    say(channel, "220 go,", Moment.READY_FOR_TLS);

    channel.writeInbound(bytes("hello,"));
    say(channel, "nothing of ours", null);
    channel.writeInbound(bytes("world"));

    assertThat(written(channel)).isEqualTo("220 go,hello,world");
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void theFinWaitsForWhatStrikesBeforeIt() {
    EmbeddedChannel channel = play(new Delay(Strike.at(Moment.CLOSING), ofMillis(50)));

    say(channel, "221 bye", null);
    channel.pipeline().close();
    String said = written(channel);
    boolean before = channel.isActive();
    advance(channel, 50);

    assertThat(said).isEqualTo("221 bye");
    assertThat(before).isTrue();
    assertThat(channel.isActive()).isFalse();
    assertThat(endings()).containsExactly(Ending.SERVER_CLOSED);
  }

  @Test
  void standsStillUntilItIsLetGo() {
    EmbeddedChannel channel = play(new Hold(Moment.EHLO));

    tap(channel).reached(Moment.EHLO);
    say(channel, "250 ok,", null);
    advance(channel, 29_999);
    String held = written(channel);
    latch.letGo();
    channel.runPendingTasks();
    tap(channel).reached(Moment.EHLO);
    say(channel, "250 again", null);

    assertThat(held).isEmpty();
    assertThat(written(channel)).isEqualTo("250 ok,250 again");
  }

  @Test
  void standsStillNoLongerThanTheLimit() throws InterruptedException {
    EmbeddedChannel channel = play(new Hold(Strike.at(Moment.EHLO), ofMillis(50)));

    tap(channel).reached(Moment.EHLO);
    say(channel, "250 ok", null);
    boolean held = latch.awaitHeld(ofMillis(0));
    advance(channel, 50);
    channel.runPendingTasks();

    assertThat(held).isTrue();
    assertThat(latch.awaitHeld(ofMillis(0))).isFalse();
    assertThat(written(channel)).isEqualTo("250 ok");
  }

  @Test
  void forgetsAClientThatLeavesWhileItStandsStill() throws InterruptedException {
    EmbeddedChannel channel = play(new Hold(Moment.EHLO));

    tap(channel).reached(Moment.EHLO);
    channel.unsafe().close(channel.voidPromise());

    assertThat(latch.awaitHeld(ofMillis(0))).isFalse();
  }

  @Test
  void aBugOfOursIsNoFault() {
    EmbeddedChannel channel = play();

    channel.pipeline().fireExceptionCaught(new IllegalStateException("boom"));

    assertThat(journal.events()).hasAtLeastOneElementOfType(Event.BadmxFailed.class);
    assertThat(channel.isActive()).isFalse();
  }

  private final Latch latch = new Latch();

  private EmbeddedChannel play(WireFault... faults) {
    EmbeddedChannel channel =
        new EmbeddedChannel(new WireTap(List.of(faults), journal, new Above(), latch));
    channel.freezeTime(); // only a test moves it on
    return channel;
  }

  private static WireTap tap(EmbeddedChannel channel) {
    return channel.pipeline().get(WireTap.class);
  }

  private static void say(EmbeddedChannel channel, String text, @Nullable Moment then) {
    channel.pipeline().writeAndFlush(new Outgoing(text.getBytes(US_ASCII), then, null));
  }

  private static void advance(EmbeddedChannel channel, long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, US_ASCII);
  }

  private static String read(EmbeddedChannel channel) {
    StringBuilder all = new StringBuilder();
    channel.inboundMessages().forEach(part -> all.append(((ByteBuf) part).toString(US_ASCII)));
    channel.releaseInbound();
    return all.toString();
  }

  private static String written(EmbeddedChannel channel) {
    StringBuilder all = new StringBuilder();
    channel.outboundMessages().forEach(part -> all.append(((ByteBuf) part).toString(US_ASCII)));
    channel.releaseOutbound();
    return all.toString();
  }

  private Stream<String> fired() {
    return journal.events().stream()
        .filter(Event.FaultFired.class::isInstance)
        .map(event -> ((Event.FaultFired) event).fault());
  }

  private Stream<Ending> endings() {
    return journal.events().stream()
        .filter(Event.Closed.class::isInstance)
        .map(event -> ((Event.Closed) event).ending());
  }

  private final class Above implements WireTap.Above {
    @Override
    public byte[] record(int contentType, byte[] content) {
      return content;
    }

    @Override
    public byte[] alert(int level, int description) {
      return "alert %d %d".formatted(level, description).getBytes(US_ASCII);
    }

    @Override
    public void passed(Moment moment) {}

    @Override
    public void resumeInClear() {
      clear = true;
    }

    @Override
    public void ended() {}
  }
}
