package io.github.badmx.control;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
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

  private final Router router;
  private final ExecutorService workers;
  private final Limits limits;
  private @Nullable Future<?> deadline;
  private boolean streaming;

  HttpConnection(Router router, ExecutorService workers, Limits limits) {
    this.router = router;
    this.workers = workers;
    this.limits = limits;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    next(ctx);
  }

  private void next(ChannelHandlerContext ctx) {
    hurry(ctx);
    ctx.read();
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
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest http) {
    if (streaming) {
      return;
    }
    relax();
    if (http.decoderResult().isFailure()) {
      write(ctx, malformed(http.decoderResult().cause()).answer(), false, false);
      return;
    }
    boolean keep = HttpUtil.isKeepAlive(http);
    Request request;
    try {
      request = request(ctx, http);
    } catch (IllegalArgumentException e) {
      write(ctx, new Problem(400, "the query is not percent-encoded").answer(), false, false);
      return;
    }
    boolean head = request.method().equals("HEAD");
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
      streaming = true;
      ctx.pipeline().addLast(new StreamWriter(answer, stream, limits.heartbeat()));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the listeners do all there is to do
  private void write(ChannelHandlerContext ctx, Answer answer, boolean head, boolean keep) {
    hurry(ctx);
    FullHttpResponse response = HttpAnswer.of(answer, keep);
    if (head) {
      response = response.replace(response.content().slice(0, 0));
    }
    ChannelFuture written = ctx.writeAndFlush(response);
    if (keep) {
      written.addListener(done -> next(ctx));
    } else {
      written.addListener(ChannelFutureListener.CLOSE);
    }
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
