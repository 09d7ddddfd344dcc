package io.github.badmx.server;

import io.github.badmx.fault.CertificateFault;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.SealedRecord;
import io.github.badmx.scenario.Caller;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.github.badmx.session.Session;
import io.github.badmx.smtp.Dialogue;
import io.github.badmx.smtp.LineFramer;
import io.github.badmx.smtp.Overhear;
import io.github.badmx.tls.TlsCredentials;
import io.github.badmx.tls.TlsLayer;
import io.github.badmx.wire.WireTap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wiring of one connection.
 *
 * <pre>
 * socket &lt;-&gt; WireTap &lt;-&gt; [TlsLayer] &lt;-&gt; LineFramer &lt;-&gt; Dialogue
 * </pre>
 *
 * <p>All of it runs on the channel's event loop, so that "write 220, insert TLS" cannot race.
 */
final class Connection extends ChannelInboundHandlerAdapter implements WireTap.Above {

  /** Tells a connection that the server closes it. */
  static final Object SHUT_DOWN = new Object();

  private final SocketChannel channel;
  private final Peer peer;
  private Part part;
  private final Environment environment;
  private final Instant started;
  private final long number;
  private final Journal journal;
  private final WireTap tap;
  private final LineFramer framer;
  private final Dialogue dialogue;
  private final @Nullable Latecomers late;
  private @Nullable TlsLayer tls;
  private Duration silent = Duration.ZERO;

  Connection(SocketChannel channel, Peer peer, Environment environment) {
    this.channel = channel;
    this.peer = peer;
    Caller caller = peer.accepted(channel.remoteAddress().getAddress());
    this.part = peer.part(caller);
    this.environment = environment;
    this.started = environment.clock().instant();
    this.number = peer.sessions().opened();
    this.journal = new Journal(environment.nanoTime(), this::saw);
    this.tap = new WireTap(part.wire(), journal, this, peer.latch());
    this.late = peer.listens() ? new Latecomers(peer, caller, tap, this::join) : null;
    this.framer = new LineFramer(journal);
    this.dialogue =
        new Dialogue(
            peer.smtp(),
            framer,
            part.dialogue(),
            late == null ? tap : late,
            journal,
            this::startTls);
  }

  private void saw(Event event) {
    environment.watcher().saw(number, event);
    if (late != null) {
      late.saw(event);
    }
  }

  private void join(List<Fault> more) {
    Part joining = Part.of(more, part.credentials());
    tap.join(joining.wire());
    dialogue.join(joining.dialogue());
    if (tls == null) {
      part = peer.part(Stream.concat(part.faults().stream(), more.stream()).toList());
    }
  }

  /** Records who came, puts the layers together, and begins. */
  void open() {
    String client = Addresses.text(channel.remoteAddress());
    journal.add(at -> new Event.Accepted(at, client, channel.localAddress().getPort()));
    journal.add(at -> new Event.Picked(at, peer.scenario().name()));
    long idleMillis = environment.limits().idle().toMillis();
    channel
        .pipeline()
        .addLast(new IdleStateHandler(idleMillis, 0, 0, TimeUnit.MILLISECONDS))
        .addLast("wire", tap)
        .addLast("lines", framer)
        .addLast("dialogue", dialogue)
        .addLast("connection", this);
    channel.eventLoop().execute(this::begin);
  }

  private void begin() {
    channel.config().setAutoRead(true);
    tap.reached(Moment.ACCEPTED);
    if (peer.mode() == Mode.IMPLICIT) {
      startTls();
    } else {
      dialogue.greet();
    }
  }

  /** At once, or when the certificate is minted: until then the client's octets wait unread. */
  private void startTls() {
    CompletableFuture<TlsCredentials> credentials = part.credentials().wanted();
    if (credentials.isDone()) {
      addTls(credentials);
      return;
    }
    channel.config().setAutoRead(false);
    credentials.whenComplete(
        (minted, failure) -> channel.eventLoop().execute(() -> addTls(credentials)));
  }

  /** A lie may say 220 to STARTTLS again inside TLS: what the client starts there is no TLS. */
  private void addTls(CompletableFuture<TlsCredentials> credentials) {
    if (tls != null || !channel.isActive()) {
      return;
    }
    channel.config().setAutoRead(true);
    try {
      TlsLayer layer =
          new TlsLayer(
              peer.scenario().tls(),
              credentials.join(),
              part.handshake(),
              tap,
              journal,
              environment.random());
      tls = layer;
      channel.pipeline().addAfter("wire", "tls", layer);
    } catch (CompletionException e) {
      fail(new IllegalStateException("no certificate could be minted: " + e.getCause(), e));
    }
  }

  @Override
  public void passed(Moment moment) {
    if (moment == Moment.CERTIFICATE) {
      boolean stapled = tls != null && tls.staples();
      part.certificate().stream()
          .filter(fault -> stapled || !fault.toldInStapleOnly())
          .forEach(this::fired);
    } else if (moment == Moment.SECURED) {
      dialogue.secured();
      if (peer.mode() == Mode.IMPLICIT) {
        dialogue.greet();
      }
    }
  }

  /** A lie in a certificate is told once the certificate has left. */
  private void fired(CertificateFault fault) {
    journal.add(at -> new Event.FaultFired(at, fault.name(), FaultType.of(fault).summary()));
  }

  @Override
  public byte[] alert(int level, int description) {
    return tls == null
        ? new byte[] {21, 3, 1, 0, 2, (byte) level, (byte) description}
        : tls.alert(level, description);
  }

  @Override
  public byte[] record(int contentType, byte[] content) {
    return tls == null
        ? new SealedRecord(contentType, 0x0301, null, content).encoded()
        : tls.record(contentType, content);
  }

  @Override
  public void resumeInClear() {
    if (tls != null) {
      channel.pipeline().remove(tls);
      tls = null;
      dialogue.resumedInClear();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof TlsLayer.Ended) {
      hangUp();
    } else if (event instanceof IdleStateEvent) {
      waitedInVain();
    } else if (event == SHUT_DOWN) {
      tap.shutDown();
    }
    ctx.fireUserEventTriggered(event);
  }

  /** TLS has failed: nothing more is said, but what the client says while it may is recorded. */
  private void hangUp() {
    channel.pipeline().remove(framer);
    channel.pipeline().replace(dialogue, "overhear", new Overhear(journal));
    channel.close();
  }

  /** A silence that a fault asked for lasts as long as the client will bear it. */
  private void waitedInVain() {
    silent = silent.plus(environment.limits().idle());
    if (!tap.isSilent() || silent.compareTo(environment.limits().silence()) >= 0) {
      tap.end(Ending.TIMED_OUT);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    fail(cause);
  }

  private void fail(Throwable cause) {
    journal.add(at -> new Event.BadmxFailed(at, cause.toString()));
    tap.end(Ending.SERVER_CLOSED);
  }

  @Override
  public void ended() {
    peer.ended();
    peer.sessions()
        .ended(
            new Session(
                number, peer.scenario().name(), started, journal.events(), journal.dropped()));
  }
}
