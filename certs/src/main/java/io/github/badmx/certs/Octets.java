package io.github.badmx.certs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An immutable octet string with value equality: what is put into a certificate as it is. */
public final class Octets {
  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These octets, copied. */
  public static Octets of(byte... bytes) {
    return new Octets(bytes.clone());
  }

  /** The octets written as pairs of hexadecimal digits, such as {@code "0500"}. */
  public static Octets hex(String digits) {
    return new Octets(HexFormat.of().parseHex(digits));
  }

  /** The octets of a text in UTF-8. */
  public static Octets utf8(String text) {
    return new Octets(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of the octets. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The octets in hexadecimal. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
