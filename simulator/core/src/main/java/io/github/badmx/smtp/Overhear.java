package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;

/**
 * Records what a client still says after TLS has broken, and answers nothing: a client that goes on
 * in clear gives itself away here.
 *
 * <p>Stands alone at the end of the pipeline, in the place of framer and dialogue. Bytes that are
 * no text, such as an alert, are recorded once a read. After {@value #MAX_RECORDED} entries it only
 * swallows.
 */
public final class Overhear extends ChannelInboundHandlerAdapter {

  /** How many lines and scraps of one connection are recorded. */
  public static final int MAX_RECORDED = 100;

  private static final int MAX_LINE_BYTES = 1024;
  private static final int SHOWN_BYTES = 16;

  private final Journal journal;
  private final Redaction redaction = new Redaction();
  private final byte[] line = new byte[MAX_LINE_BYTES];
  private int length;
  private int recorded;

  public Overhear(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    try {
      if (length == 0 && in.isReadable() && !isText(in.getByte(in.readerIndex()))) {
        recordBinary(in);
      } else {
        in.forEachByte(this::take);
      }
    } finally {
      in.release();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    recordLine();
    ctx.fireChannelInactive();
  }

  private boolean take(byte octet) {
    if (length < MAX_LINE_BYTES) {
      line[length++] = octet;
    }
    if (octet == '\n') {
      recordLine();
    }
    return true;
  }

  private void recordLine() {
    if (length > 0 && recorded++ < MAX_RECORDED) {
      String text = new String(Arrays.copyOf(line, length), UTF_8);
      String shown = Visible.line(redaction.shown(text));
      journal.add(at -> new Event.LineIn(at, shown, false));
    }
    length = 0;
  }

  private void recordBinary(ByteBuf in) {
    if (recorded++ < MAX_RECORDED) {
      int count = in.readableBytes();
      String start = ByteBufUtil.hexDump(in, in.readerIndex(), Math.min(count, SHOWN_BYTES));
      journal.add(
          at ->
              new Event.Misbehaved(
                  at, "sent %d octets after TLS broke: %s".formatted(count, start)));
    }
  }

  private static boolean isText(byte octet) {
    return (octet >= ' ' && octet < 0x7f) || octet == '\r' || octet == '\n' || octet == '\t';
  }
}
