package io.github.badmx.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;

/** JSSE on the same Netty: TLS at once, with the chains from a folder, then a greeting. */
final class JsseServer {

  /** JSSE's session tickets are work that badmx does not do: off, as far as they can be. */
  static final List<String> NO_TICKETS =
      List.of(
          "-Djdk.tls.server.enableSessionTicketExtension=false",
          "-Djdk.tls.server.newSessionTicketCount=0");

  private JsseServer() {}

  public static void main(String[] arguments) throws IOException {
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(
            Math.min(4, Runtime.getRuntime().availableProcessors()), NioIoHandler.newFactory());
    Ports ports = new Ports();
    for (Key key : Key.values()) {
      ports.add("implicit", key, listen(loops, context(Path.of(arguments[0]), key)));
    }
    ports.say();
    Control.obey();
    loops.shutdownGracefully();
  }

  private static SslContext context(Path folder, Key key) throws SSLException {
    return SslContextBuilder.forServer(key.chain(folder).toFile(), key.key(folder).toFile())
        .sslProvider(SslProvider.JDK)
        .protocols("TLSv1.3", "TLSv1.2")
        .sessionCacheSize(1)
        .build();
  }

  private static int listen(EventLoopGroup loops, SslContext context) {
    ChannelInitializer<SocketChannel> accepting =
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            SslHandler tls = context.newHandler(channel.alloc());
            tls.setHandshakeTimeoutMillis(0); // else the stalled ones would be closed
            channel.pipeline().addLast(tls, new Greeting());
          }
        };
    InetSocketAddress bound =
        (InetSocketAddress)
            new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(accepting)
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel()
                .localAddress();
    return bound.getPort();
  }

  /** Enough SMTP for a client that says EHLO. */
  private static final class Greeting extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
        say(ctx, "220 mx.badmx.test ESMTP\r\n");
      }
      ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ((ByteBuf) message).release();
      say(ctx, "250 mx.badmx.test\r\n");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }

    private static void say(ChannelHandlerContext ctx, String line) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(line.getBytes(StandardCharsets.US_ASCII)));
    }
  }
}
