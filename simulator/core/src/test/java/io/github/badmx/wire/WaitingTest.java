package io.github.badmx.wire;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Delay;
import io.github.badmx.fault.Drip;
import io.github.badmx.fault.Hold;
import io.github.badmx.fault.Lag;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.ReadSlowly;
import io.github.badmx.fault.Strike;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fault makes the client wait for. */
class WaitingTest {

  @Test
  void aPauseHoldsBackWhateverFollows() {
    Wire wire = new Wire(new Delay(Strike.at(Moment.EHLO), ofMillis(50)));

    wire.reached(Moment.EHLO);
    wire.say("250 ok", null);
    String before = wire.written();
    wire.advance(50);

    assertThat(before).isEmpty();
    assertThat(wire.written()).isEqualTo("250 ok");
  }

  @Test
  void dripsFromTheMomentOn() {
    Wire wire = new Wire(new Drip(Strike.at(Moment.GREETING), 2, ofMillis(10)));

    wire.say("220 fast,", Moment.GREETING);
    wire.say("abcde", null);
    String at0 = wire.written();
    wire.advance(10);
    String at10 = wire.written();
    wire.advance(10);

    assertThat(at0).isEqualTo("220 fast,ab");
    assertThat(at10).isEqualTo("cd");
    assertThat(wire.written()).isEqualTo("e");
  }

  @Test
  void everythingLags() {
    Wire wire = new Wire(new Lag(Strike.at(Moment.ACCEPTED), ofMillis(100), ofMillis(40), 1));
    wire.reached(Moment.ACCEPTED);

    wire.say("220,", null);
    wire.advance(59);
    String before60 = wire.written();
    wire.advance(81);
    String before140 = wire.written();
    wire.say("250", null);
    String atOnce = wire.written();
    wire.advance(140);

    assertThat(before60).isEmpty();
    assertThat(before140).isEqualTo("220,");
    assertThat(atOnce).isEmpty();
    assertThat(wire.written()).isEqualTo("250");
  }

  @Test
  void readsSlowlyFromTheMomentOn() {
    Wire wire = new Wire(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    wire.hear("fast");
    wire.reached(Moment.DATA);

    wire.hear("abc");
    String before = wire.read();
    wire.advance(10);
    String at10 = wire.read();
    wire.advance(10);

    assertThat(before).isEqualTo("fast");
    assertThat(at10).isEqualTo("ab");
    assertThat(wire.read()).isEqualTo("c");
    assertThat(wire.channel.config().isAutoRead()).isFalse();
  }

  @Test
  void whoeverIsReadSlowlyIsNotSilent() {
    Wire wire = new Wire(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    List<Object> heard = new ArrayList<>();
    wire.channel
        .pipeline()
        .addLast(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
                heard.add(event);
              }
            });
    wire.reached(Moment.DATA);

    wire.hear("ab");
    wire.channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
    wire.advance(10);
    assertThat(heard).isEmpty();

    wire.channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aSlowReaderLetsGoOfWhatIsLeft() {
    Wire wire = new Wire(new ReadSlowly(Strike.at(Moment.DATA), 2, ofMillis(10)));
    wire.reached(Moment.DATA);
    ByteBuf octets = Wire.bytes("abc");
    wire.channel.writeInbound(octets);

    wire.channel.close();
    wire.advance(10);

    assertThat(octets.refCnt()).isZero();
    assertThat(wire.read()).isEmpty();
  }

  @Test
  void standsStillUntilItIsLetGo() {
    Wire wire = new Wire(new Hold(Moment.EHLO));

    wire.reached(Moment.EHLO);
    wire.say("250 ok,", null);
    wire.advance(29_999);
    String held = wire.written();
    wire.latch.letGo();
    wire.channel.runPendingTasks();
    wire.reached(Moment.EHLO);
    wire.say("250 again", null);

    assertThat(held).isEmpty();
    assertThat(wire.written()).isEqualTo("250 ok,250 again");
  }

  @Test
  void standsStillNoLongerThanTheLimit() throws InterruptedException {
    Wire wire = new Wire(new Hold(Strike.at(Moment.EHLO), ofMillis(50)));

    wire.reached(Moment.EHLO);
    wire.say("250 ok", null);
    boolean held = wire.latch.awaitHeld(ofMillis(0));
    wire.advance(50);
    wire.channel.runPendingTasks();

    assertThat(held).isTrue();
    assertThat(wire.latch.awaitHeld(ofMillis(0))).isFalse();
    assertThat(wire.written()).isEqualTo("250 ok");
  }

  @Test
  void forgetsAClientThatLeavesWhileItStandsStill() throws InterruptedException {
    Wire wire = new Wire(new Hold(Moment.EHLO));

    wire.reached(Moment.EHLO);
    wire.channel.unsafe().close(wire.channel.voidPromise());

    assertThat(wire.latch.awaitHeld(ofMillis(0))).isFalse();
  }
}
