package io.github.badmx.control;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: a request, its answer, the next request.
 *
 * <p>Who takes too long to send one, or to read an answer, is hung up on.
 */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {

  /** How many requests may be sent ahead of their turn. */
  private static final int MOST_WAITING = 64;

  private final Router router;
  private final ExecutorService workers;
  private final Room room;
  private final Limits limits;
  private @Nullable Future<?> deadline;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean over;

  HttpConnection(Router router, ExecutorService workers, Room room, Limits limits) {
    this.router = router;
    this.workers = workers;
    this.room = room;
    this.limits = limits;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    hurry(ctx);
  }

  /** Takes the next request if it has come already, and reads on if not. */
  private void next(ChannelHandlerContext ctx) {
    busy = false;
    hurry(ctx);
    Runnable request = waiting.poll();
    if (request == null) {
      room.idle(ctx.channel());
      ctx.channel().config().setAutoRead(true);
    } else {
      request.run();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // there is nobody to tell
  private void hurry(ChannelHandlerContext ctx) {
    relax();
    deadline =
        ctx.executor()
            .schedule(
                () -> {
                  ctx.close();
                },
                limits.request().toMillis(),
                TimeUnit.MILLISECONDS);
  }

  private void relax() {
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it is closed either way
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest http) {
    if (over) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      ctx.close();
      return;
    }
    Runnable request = taken(ctx, http);
    if (busy) {
      waiting.add(request);
    } else {
      request.run();
    }
  }

  /** What is to be done for a request, once it is its turn. */
  private Runnable taken(ChannelHandlerContext ctx, FullHttpRequest http) {
    if (http.decoderResult().isFailure()) {
      Answer answer = malformed(http.decoderResult().cause()).answer();
      return () -> write(ctx, answer, false, false);
    }
    try {
      Request request = request(ctx, http);
      boolean keep = HttpUtil.isKeepAlive(http);
      return () -> begin(ctx, request, request.method().equals("HEAD"), keep);
    } catch (IllegalArgumentException e) {
      Answer answer = new Problem(400, "the query is not percent-encoded").answer();
      return () -> write(ctx, answer, false, false);
    }
  }

  private void begin(ChannelHandlerContext ctx, Request request, boolean head, boolean keep) {
    busy = true;
    room.busy(ctx.channel());
    relax();
    ctx.channel().config().setAutoRead(false);
    try {
      workers.execute(() -> work(ctx, request, head, keep));
    } catch (RejectedExecutionException e) {
      write(ctx, new Problem(503, "too many requests at once: try later").answer(), head, keep);
    }
  }

  private void work(ChannelHandlerContext ctx, Request request, boolean head, boolean keep) {
    try {
      Answer answer = router.answer(request);
      ctx.executor().execute(() -> answer(ctx, answer, head, keep));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(ChannelHandlerContext ctx, Answer answer, boolean head, boolean keep) {
    EventStream stream = answer.stream();
    if (stream == null) {
      write(ctx, answer, head, keep);
    } else {
      over = true;
      ctx.pipeline().addLast(new StreamWriter(answer, stream, limits.heartbeat()));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the listeners do all there is to do
  private void write(ChannelHandlerContext ctx, Answer answer, boolean head, boolean keep) {
    hurry(ctx);
    if (!keep) {
      over = true;
      HttpAnswer.last(ctx, head ? answer.withoutBody() : answer);
      return;
    }
    FullHttpResponse response = HttpAnswer.of(answer, keep);
    if (head) {
      response = response.replace(response.content().slice(0, 0));
    }
    ctx.writeAndFlush(response).addListener(done -> next(ctx));
  }

  private static Problem malformed(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return new Problem(414, "the request line is too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new Problem(431, "the header section is too long");
    }
    return new Problem(400, "this is not HTTP/1.1");
  }

  private static Request request(ChannelHandlerContext ctx, FullHttpRequest http) {
    QueryStringDecoder uri = new QueryStringDecoder(http.uri());
    Map<String, String> query = new LinkedHashMap<>();
    uri.parameters().forEach((name, values) -> query.put(name, values.get(values.size() - 1)));
    Map<String, String> headers = new LinkedHashMap<>();
    http.headers()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (first, more) -> first + ", " + more));
    return new Request(
        http.method().name(),
        uri.rawPath(),
        query,
        headers,
        ByteBuffer.wrap(ByteBufUtil.getBytes(http.content())).asReadOnlyBuffer(),
        Map.of(),
        ((InetSocketAddress) ctx.channel().localAddress()).getAddress());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    relax();
    ctx.fireChannelInactive();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // there is nobody to tell
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
