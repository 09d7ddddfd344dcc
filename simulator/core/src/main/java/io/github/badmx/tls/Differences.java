package io.github.badmx.tls;

import io.github.badmx.fault.ServerChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** What a fault has changed, in words. */
final class Differences {

  private Differences() {}

  static boolean differ(ServerChoices a, ServerChoices b) {
    return !between(a, b).isEmpty();
  }

  static String between(ServerChoices a, ServerChoices b) {
    List<String> found = new ArrayList<>();
    number(found, "version", a.version(), b.version());
    number(found, "cipher suite", a.cipherSuite(), b.cipherSuite());
    number(found, "group", a.group(), b.group());
    number(found, "compression", a.compression(), b.compression());
    octets(found, "random", a.random(), b.random());
    octets(found, "session id", a.sessionId(), b.sessionId());
    TreeSet<Integer> types = new TreeSet<>(a.extensions().keySet());
    types.addAll(b.extensions().keySet());
    for (int type : types) {
      String name = "extension " + type;
      byte[] before = a.extensions().get(type);
      byte[] after = b.extensions().get(type);
      if (before == null) {
        found.add(name + " added");
      } else if (after == null) {
        found.add(name + " left out");
      } else {
        octets(found, name, before, after);
      }
    }
    return found.isEmpty() ? "" : "ServerHello: " + String.join(", ", found);
  }

  static String inNumber(int before, int after) {
    if (after == 0) {
      return " left out";
    }
    return after == before ? " changed" : " sent as " + after;
  }

  private static void number(List<String> found, String name, int before, int after) {
    if (before != after) {
      found.add("%s 0x%04X instead of 0x%04X".formatted(name, after, before));
    }
  }

  private static void octets(List<String> found, String name, byte[] before, byte[] after) {
    if (!Arrays.equals(before, after)) {
      found.add(name + " changed");
    }
  }
}
