package io.github.badmx.smtp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server says again and again, kept once for all its connections: else the EHLO reply would
 * be a tenth of what an open connection weighs. Bounded; used by many event loops.
 */
final class Phrasebook {

  private static final int MOST = 64;

  private final Map<List<String>, List<String>> known = new ConcurrentHashMap<>();

  /** An equal reply, the same object each time as long as there is room. */
  List<String> shared(List<String> said) {
    List<String> before = known.get(said);
    if (before != null) {
      return before;
    }
    if (known.size() < MOST) {
      known.put(said, said);
    }
    return said;
  }
}
