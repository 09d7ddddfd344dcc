package io.github.badmx.fault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to the client and what is true once they have left.
 *
 * <p>Every layer hands its bytes down as these, so that the lowest knows where in the conversation
 * each byte stands without understanding any of it.
 *
 * @param bytes the bytes
 * @param then the moment that is reached when the last of them has been written, if any
 * @param note what the session records at that instant, if anything
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record Outgoing(byte[] bytes, @Nullable Moment then, @Nullable Runnable note) {

  /** What is left of these once the first {@code length} bytes have gone. */
  public Outgoing after(int length) {
    return new Outgoing(Arrays.copyOfRange(bytes, length, bytes.length), then, note);
  }
}
