package io.github.badmx.wire;

import io.github.badmx.session.Event.Ending;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection, and remembers who did.
 *
 * <p>A close while bytes of the client lie unread becomes a RST, and the client loses whatever was
 * sent last: the very alert that a test is about. So every end but a reset is a FIN first, then
 * reading on until the client has closed too or the grace is over.
 */
final class Ender {

  /** How long a client may take to close its side. */
  static final Duration GRACE = Duration.ofSeconds(2);

  private @Nullable Ending ending;

  /** How the connection ended: by the client unless this class was asked to end it. */
  Ending ending() {
    return ending == null ? Ending.CLIENT_CLOSED : ending;
  }

  /** Notes an end, and tells the layers above; the first one stays. */
  void note(ChannelHandlerContext socket, Ending how) {
    if (ending == null) {
      ending = how;
      socket.fireUserEventTriggered(how);
    }
  }

  /** Sends what is left, then a FIN; reads on until the client closes or the grace is over. */
  void halfClose(ChannelHandlerContext socket, Ending how) {
    note(socket, how);
    closeAfterGrace(socket);
    socket
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(
            written -> {
              if (socket.channel() instanceof DuplexChannel duplex && duplex.isActive()) {
                duplex.shutdownOutput();
              } else {
                socket.close();
              }
            });
  }

  /** From now on, not from the FIN on: a client that reads nothing never lets it leave. */
  private static void closeAfterGrace(ChannelHandlerContext socket) {
    var timer =
        socket.executor().schedule(() -> socket.close(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
    socket.channel().closeFuture().addListener(closed -> timer.cancel(false));
  }

  /** Sends a RST. */
  void reset(ChannelHandlerContext socket, Ending how) {
    note(socket, how);
    socket.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    closeAfterGrace(socket);
    socket.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> socket.close());
  }
}
