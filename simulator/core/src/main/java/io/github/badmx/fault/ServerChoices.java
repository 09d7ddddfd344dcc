package io.github.badmx.fault;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ServerHello announces (RFC 5246 §7.4.1.3, RFC 8446 §4.1.3).
 *
 * @param version the protocol version, such as 0x0303: from TLS 1.3 on the one in
 *     supported_versions, before it the one in the message's version field
 * @param cipherSuite the suite's number, such as 0xC02F
 * @param group the number of the (EC)DHE group, 0 where none has a number
 * @param random the 32 octets of the server's random
 * @param sessionId at most 32 octets
 * @param compression the compression method, 0 for none
 * @param extensions extension type to extension_data
 */
@SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
public record ServerChoices(
    int version,
    int cipherSuite,
    int group,
    byte[] random,
    byte[] sessionId,
    int compression,
    SortedMap<Integer, byte[]> extensions) {

  public ServerChoices {
    extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
  }

  /** What is known before a ServerHello is composed. */
  public ServerChoices(int version, int cipherSuite, int group) {
    this(version, cipherSuite, group, new byte[32], new byte[0], 0, new TreeMap<>());
  }

  /** The same choices with another version. */
  public ServerChoices withVersion(int other) {
    return new ServerChoices(other, cipherSuite, group, random, sessionId, compression, extensions);
  }

  /** The same choices with another cipher suite. */
  public ServerChoices withCipherSuite(int other) {
    return new ServerChoices(version, other, group, random, sessionId, compression, extensions);
  }

  /** The same choices with another group. */
  public ServerChoices withGroup(int other) {
    return new ServerChoices(
        version, cipherSuite, other, random, sessionId, compression, extensions);
  }

  /** The same choices with another random. */
  public ServerChoices withRandom(byte[] other) {
    return new ServerChoices(
        version, cipherSuite, group, other, sessionId, compression, extensions);
  }

  /** The same choices with another session id. */
  public ServerChoices withSessionId(byte[] other) {
    return new ServerChoices(version, cipherSuite, group, random, other, compression, extensions);
  }

  /** The same choices with another compression method. */
  public ServerChoices withCompression(int other) {
    return new ServerChoices(version, cipherSuite, group, random, sessionId, other, extensions);
  }

  /** The same choices with an extension, in place of one of its type if there is one. */
  public ServerChoices withExtension(int type, byte[] data) {
    SortedMap<Integer, byte[]> more = new TreeMap<>(extensions);
    more.put(type, data);
    return new ServerChoices(version, cipherSuite, group, random, sessionId, compression, more);
  }

  /** The same choices without one extension. */
  public ServerChoices withoutExtension(int type) {
    if (!extensions.containsKey(type)) {
      return this;
    }
    SortedMap<Integer, byte[]> left = new TreeMap<>(extensions);
    left.remove(type);
    return new ServerChoices(version, cipherSuite, group, random, sessionId, compression, left);
  }
}
