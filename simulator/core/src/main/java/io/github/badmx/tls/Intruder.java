package io.github.badmx.tls;

import io.github.badmx.scenario.TlsVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands where a TLS record should begin and is none. */
final class Intruder {

  private static final int SSLV2_HEADER = 11;

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

  /** Whether that name is of a ClientHello all the same. */
  static boolean isHello(String name) {
    return name.contains("SSLv2");
  }

  /** The newest version that an SSLv2-format ClientHello offers (RFC 5246 §E.2). */
  static String sslv2Version(RecordReader in) {
    int code = in.available() < 5 ? 2 : in.peek(3) << 8 | in.peek(4);
    return TlsVersion.of(code).map(TlsVersion::label).orElse("SSLv2");
  }

  /** The suites that it offers, as far as they are here; SSL 2.0's own have three octets. */
  static List<Integer> sslv2Suites(RecordReader in) {
    List<Integer> suites = new ArrayList<>();
    int length = in.available() < SSLV2_HEADER ? 0 : in.peek(5) << 8 | in.peek(6);
    int end = Math.min(in.available(), SSLV2_HEADER + length);
    for (int i = SSLV2_HEADER; i + 2 < end; i += 3) {
      suites.add(in.peek(i) << 16 | in.peek(i + 1) << 8 | in.peek(i + 2));
    }
    return suites;
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
