package io.github.badmx.control;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Writes events as they happen, as fast as the client reads, and hangs up on it if it lags. */
final class StreamWriter extends ChannelInboundHandlerAdapter {

  private final Answer answer;
  private final EventStream stream;
  private final Duration heartbeat;
  private final AtomicBoolean woken = new AtomicBoolean();
  private @Nullable Future<?> beating;

  StreamWriter(Answer answer, EventStream stream, Duration heartbeat) {
    this.answer = answer;
    this.stream = stream;
    this.heartbeat = heartbeat;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone is closed anyway
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (!ctx.channel().isActive()) {
      stream.close();
      return;
    }
    ctx.writeAndFlush(HttpAnswer.begin(answer));
    write(ctx, ": badmx\n\n");
    ctx.flush();
    ctx.channel().config().setAutoRead(true);
    long millis = heartbeat.toMillis();
    beating =
        ctx.executor().scheduleAtFixedRate(() -> beat(ctx), millis, millis, TimeUnit.MILLISECONDS);
    stream.onNews(() -> wake(ctx));
  }

  /** Called on the event loops of connections: it only leaves word. */
  private void wake(ChannelHandlerContext ctx) {
    if (woken.compareAndSet(false, true)) {
      ctx.executor()
          .execute(
              () -> {
                woken.set(false);
                drain(ctx);
              });
    }
  }

  private void beat(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      write(ctx, ": still there\n\n");
      ctx.flush();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it is closed either way
  private void drain(ChannelHandlerContext ctx) {
    while (ctx.channel().isWritable()) {
      EventStream.Seen seen = stream.next();
      if (seen == null) {
        break;
      }
      write(ctx, text(seen));
    }
    ctx.flush();
    if (stream.behind()) {
      ctx.close();
    }
  }

  private static String text(EventStream.Seen seen) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("session", seen.session());
    data.putAll(EventJson.of(seen.event()));
    return "id: %d\nevent: %s\ndata: %s\n\n"
        .formatted(seen.number(), EventJson.type(seen.event()), Json.line(data));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone is closed anyway
  private static void write(ChannelHandlerContext ctx, String text) {
    ctx.write(
        new DefaultHttpContent(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    drain(ctx);
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    stream.close();
    if (beating != null) {
      beating.cancel(false);
    }
    ctx.fireChannelInactive();
  }
}
