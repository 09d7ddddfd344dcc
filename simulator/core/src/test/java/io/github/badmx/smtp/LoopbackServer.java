package io.github.badmx.smtp;

import io.github.badmx.fault.Outgoing;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.github.badmx.session.Session;
import io.github.badmx.session.Sessions;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The conversation on a real socket, without TLS and without faults. */
final class LoopbackServer implements AutoCloseable {

  final Sessions sessions = new Sessions(100);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final SmtpService service;
  private final Channel listener;

  LoopbackServer(Scenario scenario) {
    service = new SmtpService(scenario, "mx.badmx.test");
    listener =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Connections())
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  String port() {
    return Integer.toString(((InetSocketAddress) listener.localAddress()).getPort());
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Connections extends ChannelInitializer<Channel> {

    @Override
    protected void initChannel(Channel channel) {
      Journal journal = new Journal(System::nanoTime);
      LineFramer framer = new LineFramer(journal);
      Dialogue dialogue = new Dialogue(service, framer, List.of(), moment -> {}, journal, () -> {});
      channel.pipeline().addLast(new Bottom(journal, dialogue), framer, dialogue);
    }
  }

  /** Greets, turns answers into bytes, and files the session. */
  private final class Bottom extends ChannelDuplexHandler {

    private final Journal journal;
    private final Dialogue dialogue;
    private long number;

    Bottom(Journal journal, Dialogue dialogue) {
      this.journal = journal;
      this.dialogue = dialogue;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      number = sessions.opened();
      ctx.fireChannelActive();
      dialogue.greet();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      Outgoing outgoing = (Outgoing) message;
      ctx.write(Unpooled.wrappedBuffer(outgoing.bytes()), promise)
          .addListener(
              written -> {
                if (outgoing.note() != null) {
                  outgoing.note().run();
                }
              });
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      ctx.fireChannelInactive();
      journal.add(at -> new Event.Closed(at, Event.Ending.CLIENT_CLOSED));
      sessions.ended(
          new Session(number, "good/server", Instant.EPOCH, journal.events(), journal.dropped()));
    }
  }
}
