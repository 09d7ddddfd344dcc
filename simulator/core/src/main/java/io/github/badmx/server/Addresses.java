package io.github.badmx.server;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** How addresses are written: {@code 127.0.0.1:4711}, {@code [::1]:4711}; never looked up. */
final class Addresses {

  private Addresses() {}

  static String text(InetSocketAddress address) {
    String literal = address.getAddress().getHostAddress();
    boolean six = address.getAddress() instanceof Inet6Address;
    return (six ? "[" + literal + "]" : literal) + ":" + address.getPort();
  }
}
