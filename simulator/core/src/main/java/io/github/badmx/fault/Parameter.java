package io.github.badmx.fault;

import org.jspecify.annotations.Nullable;

/**
 * One value that a record takes from a scenario file.
 *
 * @param name as written there: {@code by}
 * @param type what it may be
 * @param defaultText what it is when left out, as written there; null if nothing stands for it
 * @param required whether it must be written
 * @param about one sentence on it; may be empty
 */
public record Parameter(
    String name, ValueType type, @Nullable String defaultText, boolean required, String about) {}
