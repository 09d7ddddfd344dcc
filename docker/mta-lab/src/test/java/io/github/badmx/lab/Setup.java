package io.github.badmx.lab;

/**
 * One way to configure a mail program.
 *
 * @param name what {@code /lab/send} in its container calls it
 * @param policy what it claims to insist on, in the words of badmx
 */
record Setup(String name, String policy) {}
