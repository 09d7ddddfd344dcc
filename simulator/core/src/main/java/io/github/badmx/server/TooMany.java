package io.github.badmx.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.github.badmx.session.Session;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.SocketChannel;
import java.time.Instant;
import java.util.List;

/** Turns a client away that is one too many: 421 in clear, nothing where TLS comes first. */
final class TooMany {

  private static final String REPLY = "421 4.3.2 Too many connections, try later";

  private TooMany() {}

  @SuppressWarnings("FutureReturnValueIgnored") // it is closed either way
  static void turnAway(SocketChannel channel, Peer peer, Environment environment) {
    Instant started = environment.clock().instant();
    long number = peer.sessions().opened();
    Journal journal =
        new Journal(environment.nanoTime(), event -> environment.watcher().saw(number, event));
    String client = Addresses.text(channel.remoteAddress());
    journal.add(at -> new Event.Accepted(at, client, channel.localAddress().getPort()));
    journal.add(at -> new Event.Misbehaved(at, "is one connection too many"));
    ByteBuf answer = Unpooled.EMPTY_BUFFER;
    if (peer.mode() != Mode.IMPLICIT) {
      answer = Unpooled.copiedBuffer(REPLY + "\r\n", US_ASCII);
      journal.add(at -> new Event.ReplyOut(at, List.of(REPLY), false));
    }
    channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    journal.add(at -> new Event.Closed(at, Ending.SERVER_CLOSED));
    peer.sessions()
        .ended(
            new Session(
                number, peer.scenario().name(), started, journal.events(), journal.dropped()));
  }
}
