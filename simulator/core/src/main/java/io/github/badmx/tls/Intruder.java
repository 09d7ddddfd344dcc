package io.github.badmx.tls;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What stands where a TLS record should begin and is none. */
final class Intruder {

  private Intruder() {}

  /**
   * Says what it is, or {@code null} when it may well be a record, or too little is known.
   *
   * @param fresh whether no record has been read yet
   */
  static @Nullable String name(RecordReader in, boolean fresh) {
    int first = in.peek(0);
    if (first >= 20 && first <= 24) {
      return null;
    }
    if (fresh && (first & 0x80) != 0) {
      return in.available() < 3 ? null : sslv2(in);
    }
    return text(in);
  }

  /** RFC 5246 §E.2: two octets of length with the highest bit set, message type 1. */
  private static String sslv2(RecordReader in) {
    return in.peek(2) == 1 ? "a ClientHello in SSLv2 format" : text(in);
  }

  private static String text(RecordReader in) {
    byte[] start = new byte[Math.min(24, in.available())];
    int length = 0;
    while (length < start.length && in.peek(length) > ' ' && in.peek(length) < 127) {
      start[length] = (byte) in.peek(length);
      length++;
    }
    // only the first word: what follows AUTH is a secret
    return length < 2 && in.available() > 1
        ? "octets that are not TLS (the first is 0x%02X)".formatted(in.peek(0))
        : "clear text (\"%s\")".formatted(new String(start, 0, length, StandardCharsets.US_ASCII));
  }
}
