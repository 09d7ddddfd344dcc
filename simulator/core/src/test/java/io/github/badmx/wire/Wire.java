package io.github.badmx.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.WireFault;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tap in a channel of its own: what is done to it, and what is seen of it. */
final class Wire {

  final EmbeddedChannel channel;
  final Latch latch = new Latch();
  private final Journal journal = new Journal(() -> 0);
  private boolean clear;

  Wire(WireFault... faults) {
    channel = new EmbeddedChannel(new WireTap(List.of(faults), journal, new Above(), latch));
    channel.freezeTime(); // only a test moves it on
  }

  private WireTap tap() {
    return channel.pipeline().get(WireTap.class);
  }

  void reached(Moment moment) {
    tap().reached(moment);
  }

  void join(List<WireFault> faults) {
    tap().join(faults);
  }

  /** What the layers above write. */
  void say(String text, @Nullable Moment then) {
    channel.pipeline().writeAndFlush(new Outgoing(text.getBytes(US_ASCII), then, null));
  }

  /** What the client sends. */
  void hear(String text) {
    channel.writeInbound(bytes(text));
  }

  static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, US_ASCII);
  }

  void advance(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  /** What has gone up since the last call. */
  String read() {
    String all = text(channel.inboundMessages());
    channel.releaseInbound();
    return all;
  }

  /** What has left since the last call. */
  String written() {
    String all = text(channel.outboundMessages());
    channel.releaseOutbound();
    return all;
  }

  private static String text(Queue<Object> parts) {
    return parts.stream()
        .map(part -> ((ByteBuf) part).toString(US_ASCII))
        .collect(Collectors.joining());
  }

  List<Event> events() {
    return journal.events();
  }

  Stream<String> fired() {
    return events().stream()
        .filter(Event.FaultFired.class::isInstance)
        .map(event -> ((Event.FaultFired) event).fault());
  }

  Stream<Ending> endings() {
    return events().stream()
        .filter(Event.Closed.class::isInstance)
        .map(event -> ((Event.Closed) event).ending());
  }

  /** Whether TLS has been taken away. */
  boolean inClear() {
    return clear;
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
