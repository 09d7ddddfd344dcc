package io.github.badmx.tls;

import io.github.badmx.fault.HandshakeFault;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.PlainRecord;
import io.github.badmx.fault.SealedRecord;
import io.github.badmx.fault.Stage;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.jspecify.annotations.Nullable;

/**
 * TLS in a pipeline: {@link ByteBuf}s from the wire go up decrypted, {@link Outgoing}s from above
 * go down as records with the same moment and note. One for each connection, on its event loop.
 *
 * <p>The handshake goes down one {@link Outgoing} for each record. What is read is announced to the
 * {@link Stage} before it is answered. What comes from above before the handshake is complete waits
 * for it. When TLS has ended, octets from the wire go up as they are, after a user event {@link
 * Ended}; nothing is ever thrown through the pipeline. An {@link Ending} as a user event from below
 * tells who ends the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel
public final class TlsLayer extends ChannelDuplexHandler {

  /**
   * TLS on this connection is over, in good order or not; what is read from here on was sent in
   * clear.
   *
   * @param reason why, for a person
   */
  public record Ended(String reason) {}

  private record Waiting(Outgoing data, ChannelPromise promise) {}

  private enum State {
    HANDSHAKE,
    SECURED,
    ENDED
  }

  private final TlsSettings settings;
  private final TlsCredentials credentials;
  private final Stage stage;
  private final Notes notes;
  private final SecureRandom random;
  private final Lies lies;
  private final RecordReader in = new RecordReader();
  private final Queue<Waiting> waiting = new ArrayDeque<>(1);
  private State state = State.HANDSHAKE;
  private boolean fresh = true;
  private int recordVersion;
  private @Nullable Engine engine;
  private @Nullable ChannelHandlerContext context;

  /**
   * @param faults what this connection lies about, in order
   * @param stage told of every moment that is reached by reading
   * @param random the source of all randomness of this connection
   */
  public TlsLayer(
      TlsSettings settings,
      TlsCredentials credentials,
      List<HandshakeFault> faults,
      Stage stage,
      Journal journal,
      SecureRandom random) {
    this.settings = settings;
    this.credentials = credentials;
    this.stage = stage;
    this.notes = new Notes(journal);
    this.random = random;
    this.lies = new Lies(faults, journal);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    ConnectionCrypto crypto = new ConnectionCrypto(random, lies);
    Answers answers = new Answers(crypto, settings, lies, notes::alertRead);
    Engine started = new Engine(settings, credentials, answers, lies, new Upward());
    try {
      started.accept(answers);
      engine = started;
    } catch (IOException | RuntimeException e) {
      bug(ctx, e);
    }
  }

  /** Taken away in the middle of a handshake: what Bouncy Castle still says is not for the wire. */
  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    context = null;
    if (state == State.HANDSHAKE) {
      notes.handshakeFailed("TLS was given up for SMTP in clear");
    }
    state = State.ENDED;
    in.rest().release();
  }

  /**
   * An alert as octets for the wire now: protected if what the server sends is, in clear otherwise.
   *
   * @param level 1 warning, 2 fatal
   * @param description the alert's number (RFC 8446 §6)
   */
  public byte[] alert(int level, int description) {
    return record(PlainRecord.ALERT, new byte[] {(byte) level, (byte) description});
  }

  /**
   * A record as octets for the wire now, protected as an alert would be; a KeyUpdate in TLS 1.3
   * changes the key for what follows it (RFC 8446 §4.6.3).
   *
   * @param contentType its type, such as 22 for handshake
   */
  public byte[] record(int contentType, byte[] content) {
    if (engine == null) {
      return new SealedRecord(contentType, TlsVersion.TLS_1_0.code(), null, content).encoded();
    }
    try {
      return state == State.SECURED && Engine.isKeyUpdate(contentType, content)
          ? engine.keyUpdate(content[content.length - 1] != 0)
          : engine.record(contentType, content);
    } catch (IOException e) {
      throw new IllegalStateException("cannot protect a record", e);
    }
  }

  /** Whether an OCSP response goes with the certificate: the client asked and there is one. */
  public boolean staples() {
    return engine != null && engine.staples();
  }

  // from the wire

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof ByteBuf octets) || state == State.ENDED) {
      ctx.fireChannelRead(message);
      return;
    }
    in.add(octets);
    while (state != State.ENDED && in.available() > 0) {
      String intruder = Intruder.name(in, fresh);
      if (intruder != null) {
        intruded(ctx, intruder);
        break;
      }
      byte[] record = in.next();
      if (record == null) {
        break;
      }
      fresh = false;
      recordVersion = (record[1] & 0xFF) << 8 | (record[2] & 0xFF);
      read(ctx, record);
    }
    passRest(ctx);
    ctx.flush();
  }

  private void read(ChannelHandlerContext ctx, byte[] record) {
    Engine running = engine;
    if (running == null) {
      return;
    }
    try {
      running.offerInput(record);
      if (state == State.HANDSHAKE && running.isConnected()) {
        secured(ctx, running);
      }
      if (running.isClosed()) {
        end(ctx, "the client closed TLS");
      }
    } catch (TlsFatalAlertReceived e) {
      fail(ctx, "the client sent alert " + AlertDescription.getText(e.getAlertDescription()));
    } catch (TlsFatalAlert e) {
      refused(ctx, e);
    } catch (IOException e) {
      fail(ctx, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      bug(ctx, e);
    }
  }

  /** Bouncy Castle has sent the alert; what it calls an internal error is one of ours. */
  private void refused(ChannelHandlerContext ctx, TlsFatalAlert e) {
    if (e.getAlertDescription() == AlertDescription.internal_error) {
      bug(ctx, e.getCause() == null ? e : e.getCause());
    } else {
      fail(ctx, String.valueOf(e.getMessage()));
    }
  }

  private void secured(ChannelHandlerContext ctx, Engine running) {
    state = State.SECURED;
    notes.secured(running.forgetNegotiation());
    stage.reached(Moment.SECURED);
    for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
      protect(ctx, running, one.data(), one.promise());
    }
  }

  private void intruded(ChannelHandlerContext ctx, String intruder) {
    if (Intruder.isHello(intruder)) {
      notes.sslv2Hello(in);
      stage.reached(Moment.CLIENT_HELLO);
    }
    fail(ctx, "the client sent " + intruder + " where TLS should be");
  }

  private void passRest(ChannelHandlerContext ctx) {
    if (state == State.ENDED && in.available() > 0) {
      ctx.fireChannelRead(in.rest());
    } else {
      in.shrink();
    }
  }

  private final class Upward implements Engine.Listener {

    @Override
    public void clientHello(Offer offer) {
      notes.clientHello(offer);
      lies.reactions(offer.seen(recordVersion), stage);
      stage.reached(Moment.CLIENT_HELLO);
    }

    @Override
    public void reached(Moment moment) {
      stage.reached(moment);
    }

    @Override
    public void applicationData(byte[] buffer, int offset, int length) {
      if (context != null && length > 0) {
        context.fireChannelRead(Unpooled.wrappedBuffer(buffer, offset, length));
      }
    }

    @Override
    public void records(Outgoing records) {
      if (context != null) {
        context.write(records);
      }
    }

    @Override
    public Runnable alertSent(int level, int description) {
      return notes.alertSent(level, description);
    }
  }

  // from above

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (!(message instanceof Outgoing data)) {
      ctx.write(message, promise);
    } else if (state == State.HANDSHAKE) {
      waiting.add(new Waiting(data, promise));
    } else if (state == State.SECURED && engine != null) {
      protect(ctx, engine, data, promise);
    } else {
      promise.tryFailure(new IllegalStateException("TLS has ended: nothing can be sent in it"));
    }
  }

  private void protect(
      ChannelHandlerContext ctx, Engine running, Outgoing data, ChannelPromise promise) {
    List<Outgoing> records;
    try {
      records = running.protect(data);
    } catch (IOException | RuntimeException e) {
      promise.tryFailure(e);
      bug(ctx, e);
      return;
    }
    int last = records.size() - 1;
    records.subList(0, last).forEach(ctx::write);
    ctx.write(records.get(last), promise);
  }

  /** RFC 5246 §7.2.1: whoever closes says so first. */
  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (state == State.SECURED && engine != null) {
      state = State.ENDED;
      try {
        engine.close();
        ctx.flush();
      } catch (IOException | RuntimeException e) {
        bug(ctx, e);
      }
    }
    ctx.close(promise);
  }

  // the end

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof Ending how) {
      notes.endedBy(how);
    } else if (event instanceof ChannelInputShutdownEvent) {
      inputEnded(ctx);
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    inputEnded(ctx);
    ctx.fireChannelInactive();
  }

  private void inputEnded(ChannelHandlerContext ctx) {
    if (state == State.HANDSHAKE) {
      fail(ctx, notes.endInHandshake());
    } else if (state == State.SECURED) {
      end(ctx, notes.endWithoutCloseNotify());
    }
  }

  private void fail(ChannelHandlerContext ctx, String why) {
    if (state == State.HANDSHAKE) {
      notes.handshakeFailed(why);
    }
    end(ctx, why);
  }

  private void bug(ChannelHandlerContext ctx, Throwable problem) {
    notes.bug(problem);
    fail(ctx, "badmx failed: " + problem.getMessage());
  }

  private void end(ChannelHandlerContext ctx, String reason) {
    if (state == State.ENDED) {
      return;
    }
    state = State.ENDED;
    for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
      one.promise().tryFailure(new IllegalStateException("TLS never came to be: " + reason));
    }
    ctx.flush();
    ctx.fireUserEventTriggered(new Ended(reason));
  }
}
