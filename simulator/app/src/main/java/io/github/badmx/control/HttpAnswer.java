package io.github.badmx.control;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.TimeUnit;

/** Answers as HTTP has them. */
final class HttpAnswer {

  private static final int LINGER_SECONDS = 2;

  private HttpAnswer() {}

  /**
   * One with all of its content.
   *
   * @param keep whether the connection stays open
   */
  static FullHttpResponse of(Answer answer, boolean keep) {
    byte[] body = answer.octets();
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.wrappedBuffer(body));
    head(response, answer);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    response
        .headers()
        .set(
            HttpHeaderNames.CONNECTION,
            keep ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
    return response;
  }

  /** The head of one whose content follows, for as long as the connection lasts. */
  static HttpResponse begin(Answer answer) {
    HttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()));
    head(response, answer);
    response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return response;
  }

  /**
   * Writes one and hangs up: what the client is still sending is read and dropped meanwhile, since
   * it would lose the answer to a reset.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it is closed either way
  static void last(ChannelHandlerContext ctx, Answer answer) {
    ctx.channel().config().setAutoRead(true);
    ctx.writeAndFlush(of(answer, false))
        .addListener(
            written -> {
              ((SocketChannel) ctx.channel()).shutdownOutput();
              ctx.executor().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
            });
  }

  private static void head(HttpMessage response, Answer answer) {
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.type());
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
    response.headers().set("X-Content-Type-Options", "nosniff");
    answer.headers().forEach(response.headers()::set);
  }
}
