package io.github.badmx.wire;

import io.github.badmx.fault.WireStep;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Hands the client's octets up a few at a time, and takes none from the socket before those have
 * gone: the buffers of both systems fill, and then the client waits.
 */
final class SlowReader {

  private final ChannelHandlerContext socket;
  private final WireStep.ReadSlowly pace;
  private final Deque<ByteBuf> waiting = new ArrayDeque<>(1);

  SlowReader(ChannelHandlerContext socket, WireStep.ReadSlowly pace) {
    this.socket = socket;
    this.pace = pace;
    socket.channel().config().setAutoRead(false);
    again();
  }

  /** Takes octets that have come. */
  void take(ByteBuf octets) {
    waiting.addLast(octets);
  }

  /** Whether octets wait: then the client is not silent, though nothing is read. */
  boolean busy() {
    return !waiting.isEmpty();
  }

  /** The connection has ended. */
  void stop() {
    waiting.forEach(ByteBuf::release);
    waiting.clear();
  }

  private void again() {
    socket.executor().schedule(this::next, pace.every().toNanos(), TimeUnit.NANOSECONDS);
  }

  private void next() {
    if (!socket.channel().isActive()) {
      return;
    }
    if (waiting.isEmpty()) {
      socket.read();
    } else {
      handUp(waiting.getFirst());
    }
    again();
  }

  private void handUp(ByteBuf first) {
    int count = Math.min(pace.bytes(), first.readableBytes());
    ByteBuf some = first.readRetainedSlice(count);
    if (!first.isReadable()) {
      waiting.removeFirst().release();
    }
    socket.fireChannelRead(some);
    socket.fireChannelReadComplete();
  }
}
