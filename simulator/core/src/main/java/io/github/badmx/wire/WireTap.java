package io.github.badmx.wire;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Outgoing;
import io.github.badmx.fault.Stage;
import io.github.badmx.fault.WireFault;
import io.github.badmx.fault.WireStep;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The handler next to the socket: writes what the layers above hand it, and lets wire faults strike
 * at their moments.
 *
 * <p>What is still to happen waits in a {@link Line}. Once a fault has ended the server's side,
 * nothing more leaves, but what the client says is still read and goes up. How the connection ends
 * goes up as a user event, an {@link Ending}, unless it is the client that closes it.
 */
public final class WireTap extends ChannelDuplexHandler implements Stage {

  /** What may wait to leave; a client that lets more pile up does not read its answers. */
  static final int MAX_WAITING = 10_000;

  /** The layers above, as far as a wire fault needs them. */
  public interface Above {
    /** The bytes of a TLS alert for the wire now, protected where the handshake has got so far. */
    byte[] alert(int level, int description);

    /** The bytes of a TLS record for the wire now, protected likewise. */
    byte[] record(int contentType, byte[] content);

    /** A moment has come, read or written; wire faults have had their say. */
    void passed(Moment moment);

    /** Takes TLS away: SMTP goes on in clear. */
    void resumeInClear();

    /** The connection has ended and its last event is in the journal. */
    void ended();
  }

  private final Strikes strikes;
  private final Journal journal;
  private final Above above;
  private final Latch latch;
  private final Ender ender = new Ender();

  /** Outgoing bytes, faults that strike, their steps, and the close in good order. */
  private final Line line = new Line(this::perform);

  private final Pace pace = new Pace();

  private @Nullable ChannelHandlerContext socket;
  private boolean silent;
  private boolean echoing;
  private boolean closing;
  private @Nullable SlowReader slowly;

  /**
   * A tap for one connection; everything in it happens on the channel's event loop.
   *
   * @param latch what a {@code hold} waits for
   */
  public WireTap(List<WireFault> faults, Journal journal, Above above, Latch latch) {
    this.strikes = new Strikes(faults);
    this.journal = journal;
    this.above = above;
    this.latch = latch;
  }

  /** More faults, for the moments that are still to come. */
  public void join(List<WireFault> faults) {
    strikes.join(faults);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    socket = ctx;
  }

  @Override
  public void reached(Moment moment) {
    strike(strikes.due(moment));
    above.passed(moment);
  }

  @Override
  public void strike(Fault fault, String what, List<WireStep> steps) {
    if (silent || steps.isEmpty()) {
      return;
    }
    journal.add(at -> new Event.FaultFired(at, fault.name(), what));
    line.addAll(steps);
    socket().flush();
  }

  /** Ends the connection for a reason that is no fault: a time limit, a shutdown. */
  public void end(Ending why) {
    fallSilent();
    ender.halfClose(socket(), why);
  }

  /** Closes at once, since the server is shut down. */
  public void shutDown() {
    fallSilent();
    ender.note(socket(), Ending.SHUT_DOWN);
    socket().close();
  }

  /** Whether the server's side is over: nothing that is written leaves any more. */
  public boolean isSilent() {
    return silent;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf bytes) {
      strike(strikes.read(bytes.readableBytes()));
      if (echoing) {
        ctx.writeAndFlush(bytes.retainedDuplicate());
      }
      if (slowly != null) {
        slowly.take(bytes);
        return;
      }
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof Outgoing outgoing) {
      promise.trySuccess();
      enqueue(outgoing);
    } else {
      ctx.write(message, promise);
    }
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    promise.trySuccess();
    enqueue(Closing.INSTANCE);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    boolean ourFault = slowly != null && slowly.busy() && event instanceof IdleStateEvent;
    if (!ourFault) {
      ctx.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    fallSilent();
    if (slowly != null) {
      slowly.stop();
    }
    ctx.fireChannelInactive();
    journal.add(at -> new Event.Closed(at, ender.ending()));
    above.ended();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof IOException) {
      ender.note(ctx, Ending.CLIENT_RESET);
    } else {
      journal.add(at -> new Event.BadmxFailed(at, cause.toString()));
    }
    ctx.close();
  }

  private void enqueue(Object next) {
    if (silent) {
      return;
    }
    if (line.size() >= MAX_WAITING) {
      journal.add(at -> new Event.Misbehaved(at, "sends commands and reads no answers"));
      end(Ending.SERVER_CLOSED);
      return;
    }
    line.add(next);
  }

  /** Faults that strike while something is leaving come before whatever was to follow it. */
  private void strike(List<WireFault> faults) {
    if (silent || faults.isEmpty()) {
      return;
    }
    if (line.isPerforming()) {
      line.putFirst(faults);
    } else {
      line.addAll(faults);
      socket().flush();
    }
  }

  private void perform(Object next) {
    if (next instanceof Outgoing outgoing) {
      send(outgoing);
    } else if (next instanceof WireFault fault) {
      journal.add(at -> new Event.FaultFired(at, fault.name(), what(fault)));
      line.putFirst(fault.steps());
    } else if (next instanceof WireStep step) {
      take(step);
    } else if (!closing) {
      closing = true;
      line.putFirst(List.of(next));
      reached(Moment.CLOSING);
    } else {
      fallSilent();
      ender.halfClose(socket(), Ending.SERVER_CLOSED);
    }
  }

  private static String what(WireFault fault) {
    String summary = FaultType.of(fault).summary();
    return "%s (at %s)".formatted(summary, fault.at().moment().yamlName());
  }

  private void send(Outgoing outgoing) {
    Duration wait = pace.before();
    if (wait != null) {
      line.putFirst(List.of(outgoing));
      hold(wait);
      return;
    }
    byte[] bytes = outgoing.bytes();
    int length = pace.atOnce(strikes.sendable(bytes.length));
    write(bytes, length);
    List<WireFault> elapsed = strikes.sent(length);
    if (length < bytes.length) {
      line.putFirst(List.of(outgoing.after(length)));
    } else {
      left(outgoing); // after the count: what begins with these bytes does not count them
    }
    line.putFirst(elapsed);
    Duration rest = pace.after(length);
    if (rest != null) {
      hold(rest);
    }
  }

  private void left(Outgoing outgoing) {
    if (outgoing.note() != null) {
      outgoing.note().run();
    }
    if (outgoing.then() != null) {
      reached(outgoing.then());
    }
  }

  private void take(WireStep step) {
    if (step instanceof WireStep.Write write) {
      write(write.bytes(), write.bytes().length);
    } else if (step instanceof WireStep.SendAlert alert) {
      sendAlert(alert);
    } else if (step instanceof WireStep.SendRecord record) {
      byte[] bytes = above.record(record.contentType(), record.content());
      write(bytes, bytes.length);
    } else if (step instanceof WireStep.Pause pause) {
      hold(pause.length());
    } else if (step instanceof WireStep.Hold hold) {
      holdUntilLetGo(hold.atMost());
    } else if (step instanceof WireStep.Drip drip) {
      pace.drip(drip);
    } else if (step instanceof WireStep.Lag lag) {
      pace.lag(lag);
    } else if (step instanceof WireStep.ReadSlowly slow) {
      slowly = new SlowReader(socket(), slow);
    } else if (step instanceof WireStep.ResumeInClear) {
      above.resumeInClear();
    } else {
      endWith(step);
    }
  }

  private void sendAlert(WireStep.SendAlert alert) {
    byte[] bytes = above.alert(alert.level(), alert.description());
    write(bytes, bytes.length);
    journal.add(at -> new Event.AlertOut(at, alert.level(), alert.description()));
  }

  private void endWith(WireStep step) {
    fallSilent();
    if (step instanceof WireStep.HalfClose) {
      ender.halfClose(socket(), Ending.FAULT);
    } else if (step instanceof WireStep.Reset) {
      ender.reset(socket(), Ending.FAULT);
    }
    echoing = step instanceof WireStep.Echo;
  }

  private void fallSilent() {
    silent = true;
    line.clear();
  }

  private void write(byte[] bytes, int length) {
    socket().write(Unpooled.wrappedBuffer(bytes, 0, length));
  }

  private void hold(Duration length) {
    line.hold();
    socket().flush();
    socket().executor().schedule(this::goOn, length.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void holdUntilLetGo(Duration atMost) {
    line.hold();
    socket().flush();
    latch.hold(socket().channel(), atMost, this::goOn);
  }

  private void goOn() {
    line.goOn();
    socket().flush();
  }

  private ChannelHandlerContext socket() {
    if (socket == null) {
      throw new IllegalStateException("the tap is not in a pipeline yet: add it first");
    }
    return socket;
  }

  /** Stands in the queue where the server closes in good order. */
  private enum Closing {
    INSTANCE
  }
}
