package io.github.badmx.scenario;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that begin with the same bits: {@code 10.0.0.0/8}; one alone without the slash.
 *
 * @param address any of them, as an IP literal: never looked up
 * @param bits how many bits they share
 */
record Prefix(InetAddress address, int bits) {

  /**
   * The prefix that a text stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  static Prefix of(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    if (!literal.matches("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw wrong(text);
    }
    try {
      InetAddress address = InetAddress.getByName(literal);
      int most = address.getAddress().length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > most) {
        throw wrong(text);
      }
      return new Prefix(address, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw wrong(text);
    }
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'%s' is no address: write one such as 127.0.0.2, or a prefix such as 10.0.0.0/8"
            .formatted(text));
  }

  /** Whether an address begins with these bits; IPv4 never with those of IPv6. */
  boolean holds(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
