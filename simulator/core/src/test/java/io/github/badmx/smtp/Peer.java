package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;

/** A server without a socket, and the client's end of it. */
final class Peer {

  static final List<String> KEYWORDS =
      List.of("PIPELINING", "SIZE 35882577", "8BITMIME", "ENHANCEDSTATUSCODES");

  final Journal journal;
  final List<Moment> moments = new ArrayList<>();
  final EmbeddedChannel channel;
  final Dialogue dialogue;
  int tlsStarted;

  long now;

  Peer(Scenario scenario, List<Liar> liars) {
    journal = new Journal(() -> now);
    LineFramer framer = new LineFramer(journal);
    SmtpService service = new SmtpService(scenario, "mx.badmx.test");
    dialogue =
        new Dialogue(
            service, framer, new Lies(liars, journal), moments::add, journal, () -> tlsStarted++);
    channel = new EmbeddedChannel(new Bottom(), framer, dialogue);
  }

  static Peer good(Liar... liars) {
    return of(KEYWORDS, TlsSettings.Mode.STARTTLS, liars);
  }

  /** Greeted, and this far from good. */
  static Peer lying(DialogueFault fault) {
    return good(new Liar.OfFault(fault)).greeted();
  }

  static Peer of(List<String> keywords, TlsSettings.Mode mode, Liar... liars) {
    return new Peer(scenario(keywords, mode), List.of(liars));
  }

  static Scenario scenario(List<String> keywords, TlsSettings.Mode mode) {
    TlsSettings tls = new TlsSettings(mode, List.of(), List.of(), List.of(), 2048);
    return Scenario.goodServer().change().greeting("ESMTP").ehlo(keywords).tls(tls).build();
  }

  /** Greets and forgets the greeting. */
  Peer greeted() {
    dialogue.greet();
    heard();
    return this;
  }

  /** Says octets, one character each, and returns what came back. */
  String say(String octets) {
    channel.writeInbound(Unpooled.wrappedBuffer(octets.getBytes(ISO_8859_1)));
    return heard();
  }

  /** Says octets one by one. */
  String drip(String octets) {
    for (byte octet : octets.getBytes(ISO_8859_1)) {
      channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {octet}));
    }
    return heard();
  }

  /** What the server has said since the last time. */
  String heard() {
    StringBuilder heard = new StringBuilder();
    for (Object out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      heard.append(new String((byte[]) out, ISO_8859_1));
    }
    return heard.toString();
  }

  <E extends Event> List<E> events(Class<E> kind) {
    return journal.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The lowest layer: writes, tells the moment, takes the note. */
  private final class Bottom extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      Outgoing outgoing = (Outgoing) message;
      ctx.write(outgoing.bytes(), promise).addListener(written -> left(outgoing));
    }

    private void left(Outgoing outgoing) {
      if (outgoing.note() != null) {
        outgoing.note().run();
      }
      if (outgoing.then() != null) {
        moments.add(outgoing.then());
      }
    }
  }
}
