package io.github.badmx.certs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that are made once per key. Making one holds up only those who want the same one, and may
 * ask for others.
 */
final class Memo<K, V> {
  private final Map<K, Slot<V>> slots;

  /** A memo that forgets the least recently used beyond a limit. */
  Memo(int limit) {
    this.slots =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Slot<V>> eldest) {
            return size() > limit;
          }
        };
  }

  V get(K key, Supplier<V> maker) {
    Slot<V> slot;
    synchronized (slots) {
      slot = slots.computeIfAbsent(key, k -> new Slot<>());
    }
    return slot.get(maker);
  }

  private static final class Slot<V> {
    private @Nullable V value;

    synchronized V get(Supplier<V> maker) {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }
}
