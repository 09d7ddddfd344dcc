package io.github.badmx.fault;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ServerHello announces (RFC 5246 §7.4.1.3, RFC 8446 §4.1.3).
 *
 * @param version the protocol version of the legacy_version field, such as 0x0303
 * @param cipherSuite the suite's number, such as 0xC02F
 * @param extensions extension type to extension_data
 */
public record ServerChoices(int version, int cipherSuite, SortedMap<Integer, byte[]> extensions) {

  public ServerChoices {
    extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
  }

  /** The same choices without one extension. */
  public ServerChoices withoutExtension(int type) {
    SortedMap<Integer, byte[]> left = new TreeMap<>(extensions);
    left.remove(type);
    return new ServerChoices(version, cipherSuite, left);
  }
}
