package io.github.badmx.smtp;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in, lines out: each as a {@code byte[]} with its line end.
 *
 * <p>A line ends with LF. One of more than {@value #MAX_LINE_BYTES} octets comes in pieces of that
 * length, of which only the last ends with LF, so that nobody has to hold it; what starts as a TLS
 * record comes out at once, for its line end may never come. The octets of a BDAT chunk come as
 * they come, whatever is in them. Nothing is lost or changed.
 */
public final class LineFramer extends ChannelInboundHandlerAdapter {

  /** The longest piece, in octets: a command line has 512 (RFC 5321 §4.5.3.1.4). */
  public static final int MAX_LINE_BYTES = 8192;

  static final byte TLS_HANDSHAKE = 0x16;

  private static final byte[] NOTHING = {};

  private final Journal journal;
  private byte[] partial = NOTHING;
  private int length;
  private boolean held;
  private boolean keepsRest;
  private long chunk;
  private boolean moreWaiting;
  private @Nullable ChannelHandlerContext ctx;

  public LineFramer(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    this.ctx = ctx;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    try {
      while (in.isReadable() && !held) {
        frame(ctx, in);
      }
      if (in.isReadable()) {
        hold(in);
      }
    } finally {
      in.release();
    }
  }

  /**
   * From now on the client's bytes are for TLS: what still comes here in clear is not framed.
   *
   * @param keepRest whether it is kept and framed later, as the servers of CVE-2011-0411 did;
   *     otherwise it is thrown away, as it must be (RFC 3207 §4.2)
   */
  void hold(boolean keepRest) {
    held = true;
    keepsRest = keepRest;
  }

  /** Whether octets that came before TLS have been kept. */
  boolean keptRest() {
    return held && length > 0;
  }

  /** The next so many octets are a chunk, and no lines (RFC 3030 §2). */
  void expectChunk(long octets) {
    chunk = octets;
  }

  /** TLS is up, or given up: lines are read again. */
  void resume() {
    held = false;
    if (length > 0 && ctx != null) {
      ByteBuf late = ctx.alloc().buffer(length).writeBytes(partial, 0, length);
      clear();
      channelRead(ctx, late);
    }
  }

  /** Whether octets of the client wait behind the line that is being handled. */
  boolean moreWaiting() {
    return moreWaiting;
  }

  private void frame(ChannelHandlerContext ctx, ByteBuf in) {
    if (chunk > 0) {
      int count = (int) Math.min(chunk, Math.min(MAX_LINE_BYTES, in.readableBytes()));
      chunk -= count;
      emit(ctx, in, count);
      return;
    }
    int start = in.readerIndex();
    int room = Math.min(MAX_LINE_BYTES - length, in.readableBytes());
    int end = in.bytesBefore(start, room, (byte) '\n');
    if (end >= 0) {
      emit(ctx, in, end + 1);
    } else if (length + room == MAX_LINE_BYTES || (length == 0 && startsTls(in))) {
      emit(ctx, in, room);
    } else {
      keep(in, room);
    }
  }

  private static boolean startsTls(ByteBuf in) {
    return in.getByte(in.readerIndex()) == TLS_HANDSHAKE;
  }

  private void emit(ChannelHandlerContext ctx, ByteBuf in, int count) {
    byte[] line = Arrays.copyOf(partial, length + count);
    in.readBytes(line, length, count);
    clear();
    moreWaiting = in.isReadable();
    ctx.fireChannelRead(line);
  }

  private void keep(ByteBuf in, int count) {
    if (partial.length < length + count) {
      partial = Arrays.copyOf(partial, Math.max(length + count, 2 * partial.length));
    }
    in.readBytes(partial, length, count);
    length += count;
  }

  private void clear() {
    partial = NOTHING;
    length = 0;
  }

  private void hold(ByteBuf rest) {
    int count = rest.readableBytes();
    if (keepsRest && length + count <= MAX_LINE_BYTES) {
      keep(rest, count);
      return;
    }
    journal.add(at -> new Event.Discarded(at, count, "clear text pipelined behind STARTTLS"));
  }
}
