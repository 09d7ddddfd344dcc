package io.github.badmx.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The least server that a {@link TlsLayer} can be tried in: STARTTLS if wanted, then an echo. */
@SuppressWarnings({"FutureReturnValueIgnored", "JdkObsolete"}) // a test; read by another thread
final class EchoServer implements AutoCloseable {

  final List<Peer> peers = new CopyOnWriteArrayList<>();
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel channel;
  private final SecureRandom random = new SecureRandom();

  /** What was seen of one connection. */
  static final class Peer {
    final Journal journal = new Journal(System::nanoTime);
    final List<Moment> moments = new CopyOnWriteArrayList<>();
    final List<String> ended = new CopyOnWriteArrayList<>();
    final StringBuffer clear = new StringBuffer();
    volatile boolean closed;

    <E extends Event> List<E> events(Class<E> kind) {
      return journal.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  EchoServer(TlsSettings settings, TlsCredentials credentials, HandshakeFault... faults) {
    channel =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel child) {
                    Peer peer = new Peer();
                    peers.add(peer);
                    TlsLayer tls =
                        new TlsLayer(
                            settings,
                            credentials,
                            List.of(faults),
                            peer.moments::add,
                            peer.journal,
                            random);
                    child.pipeline().addLast(new Wire(peer));
                    boolean implicit = settings.mode() == TlsSettings.Mode.IMPLICIT;
                    if (implicit) {
                      child.pipeline().addLast("tls", tls);
                    }
                    child.pipeline().addLast("echo", new Echo(peer, implicit ? null : tls));
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Wire extends ChannelOutboundHandlerAdapter {
    private final Peer peer;

    Wire(Peer peer) {
      this.peer = peer;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      Outgoing out = (Outgoing) message;
      ctx.write(Unpooled.wrappedBuffer(out.bytes()), promise);
      if (out.note() != null) {
        out.note().run();
      }
      if (out.then() != null) {
        peer.moments.add(out.then());
      }
    }
  }

  private static final class Echo extends ChannelInboundHandlerAdapter {
    private final Peer peer;
    private final @Nullable TlsLayer tls;

    Echo(Peer peer, @Nullable TlsLayer tls) {
      this.peer = peer;
      this.tls = tls;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (tls != null) {
        say(ctx, "220 echo.badmx.test ESMTP\r\n");
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ByteBuf octets = (ByteBuf) message;
      String text = octets.toString(ISO_8859_1);
      octets.release();
      boolean secure = ctx.pipeline().get("tls") != null;
      if (!peer.ended.isEmpty()) {
        peer.clear.append(text);
      } else if (secure || tls == null) {
        say(ctx, "250 you said " + text);
        if (text.endsWith("UIT\r\n")) { // before TLS 1.1, clients send the first octet by itself
          ctx.close();
        }
      } else if (text.startsWith("STARTTLS")) {
        say(ctx, "220 go ahead\r\n");
        ctx.pipeline().addBefore("echo", "tls", tls);
      } else {
        say(ctx, "250-echo.badmx.test\r\n250 STARTTLS\r\n");
      }
    }

    private static void say(ChannelHandlerContext ctx, String text) {
      ctx.writeAndFlush(new Outgoing(text.getBytes(ISO_8859_1), null, null));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof TlsLayer.Ended ended) {
        peer.ended.add(ended.reason());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      peer.closed = true;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      peer.ended.add("exception: " + cause);
    }
  }
}
