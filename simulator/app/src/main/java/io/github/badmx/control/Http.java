package io.github.badmx.control;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Speaks HTTP/1.1 on one port: a thread that reads and writes, and a few on which routes wait. */
final class Http implements AutoCloseable {

  private static final int THREADS = 64;
  private static final int QUEUE = 1_024;
  private static final int IDLE_SECONDS = 2;

  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("badmx-control", true), NioIoHandler.newFactory());
  private final ExecutorService workers = workers();
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Router router;
  private final Limits limits;
  private final Room room;
  private final Channel channel;

  /**
   * @param port 0 for one that is free
   * @throws IOException if it cannot be bound
   */
  Http(InetAddress address, int port, Router router, Limits limits) throws IOException {
    this.router = router;
    this.limits = limits;
    this.room = new Room(limits.connections());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, false)
            .childHandler(accepting())
            .bind(address, port)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(String.valueOf(bound.cause().getMessage()), bound.cause());
    }
    this.channel = bound.channel();
  }

  private ChannelInitializer<SocketChannel> accepting() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel client) {
        if (!room.enter(client)) {
          client.close();
          return;
        }
        open.add(client);
        client
            .pipeline()
            .addLast(
                new HttpServerCodec(
                    new HttpDecoderConfig()
                        .setMaxInitialLineLength(limits.lineBytes())
                        .setMaxHeaderSize(limits.headerBytes())),
                new WholeRequest(limits.bodyBytes()),
                new HttpConnection(router, workers, room, limits));
      }
    };
  }

  private static ExecutorService workers() {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            new DefaultThreadFactory("badmx-route", true));
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    if (channel != null) {
      channel.close().awaitUninterruptibly();
    }
    open.close().awaitUninterruptibly();
    loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
