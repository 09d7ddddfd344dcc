package io.github.badmx.control;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;

/** Puts requests together, and answers those whose body is too long. */
final class WholeRequest extends HttpObjectAggregator {

  private final int most;

  WholeRequest(int most) {
    super(most, true);
    this.most = most;
  }

  /** Who asks before it sends too much is told not to. */
  @Override
  protected Object newContinueResponse(HttpMessage start, int longest, ChannelPipeline pipeline) {
    return HttpUtil.is100ContinueExpected(start) && HttpUtil.getContentLength(start, 0L) > longest
        ? HttpAnswer.of(tooLong(), false)
        : super.newContinueResponse(start, longest, pipeline);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    HttpAnswer.last(ctx, tooLong());
  }

  private Answer tooLong() {
    return new Problem(413, "a body is at most %d KiB long".formatted(most / 1024)).answer();
  }
}
