package io.github.badmx.server;

import io.github.badmx.fault.PortFault.Syn;
import io.netty.bootstrap.ServerBootstrap;
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
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The event loops, the bound ports and the open connections of one server. */
final class Network implements AutoCloseable {

  private static final int BACKLOG = 1024;

  private final EventLoopGroup loops;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Queue<Port> unanswered = new ConcurrentLinkedQueue<>();
  private final Environment environment;

  Network(Environment environment) {
    this.environment = environment;
    this.loops =
        new MultiThreadIoEventLoopGroup(
            Math.min(4, Runtime.getRuntime().availableProcessors()),
            new DefaultThreadFactory("badmx-io", true),
            NioIoHandler.newFactory());
  }

  /**
   * Binds a port; 0 for one that is free.
   *
   * @param peer what whoever comes is played
   * @param connections gets those that are accepted there
   */
  Port bind(InetAddress address, int port, Supplier<Peer> peer, ChannelGroup connections) {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childHandler(accepting(peer, connections))
            .bind(address, port)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw cannotListen(new InetSocketAddress(address, port), bound.cause());
    }
    open.add(bound.channel());
    return Port.of(bound.channel());
  }

  /** Takes a port number on which nobody answers; 0 for one that is free. */
  Port reserve(InetAddress address, int port, Syn syn) {
    try {
      Port reserved = Unanswered.at(address, port, syn);
      unanswered.add(reserved);
      return reserved;
    } catch (IOException e) {
      throw cannotListen(new InetSocketAddress(address, port), e);
    }
  }

  private ChannelInitializer<SocketChannel> accepting(
      Supplier<Peer> peer, ChannelGroup connections) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        if (environment.sessions().open() >= environment.limits().connections()) {
          TooMany.turnAway(channel, peer.get(), environment);
        } else {
          open.add(channel);
          connections.add(channel);
          new Connection(channel, peer.get(), environment).open();
        }
      }
    };
  }

  /** Ends connections at once, whatever their faults had in mind. */
  static void shutDown(ChannelGroup connections) {
    connections.forEach(it -> it.pipeline().fireUserEventTriggered(Connection.SHUT_DOWN));
  }

  private static CannotListenException cannotListen(InetSocketAddress where, Throwable cause) {
    return new CannotListenException(
        "cannot listen on %s: %s".formatted(Addresses.text(where), reason(cause)), cause);
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.contains("in use")) {
      return "the port is in use; give another, or 0 for one that is free";
    }
    if (message.contains("ermission denied")) {
      return "no permission for a port below 1024; give one above, or 0 for one that is free";
    }
    if (message.contains("assign requested address")) {
      return "not an address of this machine; give one that is, or 0.0.0.0 for all";
    }
    return message;
  }

  /** Closes every port and every connection, and stops the event loops. */
  @Override
  public void close() {
    unanswered.forEach(Port::close);
    shutDown(open);
    open.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
