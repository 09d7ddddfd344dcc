package io.github.badmx.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** Cuts what comes in into whole records, holding no more than the one that is incomplete. */
final class RecordReader {

  static final int HEADER = 5;

  /** RFC 5246 §6.2.3; a longer one is handed on as soon as its header shows it. */
  private static final int MAX_FRAGMENT = (1 << 14) + 2048;

  private ByteBuf held = Unpooled.EMPTY_BUFFER;

  /** Takes over {@code more}, which comes after all that came before. */
  void add(ByteBuf more) {
    if (!held.isReadable()) {
      held.release();
      held = more;
      return;
    }
    ByteBuf joined = Unpooled.buffer(held.readableBytes() + more.readableBytes());
    joined.writeBytes(held).writeBytes(more);
    held.release();
    more.release();
    held = joined;
  }

  /** How many octets are held. */
  int available() {
    return held.readableBytes();
  }

  /** The octet at {@code index}, from the start of the next record. */
  int peek(int index) {
    return held.getUnsignedByte(held.readerIndex() + index);
  }

  /** The next record, if all of it is here. */
  byte @Nullable [] next() {
    if (available() < HEADER) {
      return null;
    }
    int length = held.getUnsignedShort(held.readerIndex() + 3);
    if (length > MAX_FRAGMENT) {
      return take(available());
    }
    return available() < HEADER + length ? null : take(HEADER + length);
  }

  /** Frees whatever memory the read octets still occupy. */
  void shrink() {
    if (!held.isReadable()) {
      held.release();
      held = Unpooled.EMPTY_BUFFER;
    } else if (held.readerIndex() > 0 || held.capacity() > 2 * available()) {
      ByteBuf rest = Unpooled.buffer(available()).writeBytes(held);
      held.release();
      held = rest;
    }
  }

  /** Everything that was not read as a record. */
  ByteBuf rest() {
    ByteBuf rest = held;
    held = Unpooled.EMPTY_BUFFER;
    return rest;
  }

  private byte[] take(int length) {
    byte[] taken = new byte[length];
    held.readBytes(taken);
    return taken;
  }
}
