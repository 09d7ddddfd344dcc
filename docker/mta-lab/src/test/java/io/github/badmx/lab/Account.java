package io.github.badmx.lab;

import java.util.List;

/**
 * A program's own account of one message.
 *
 * @param fate what became of the message
 * @param decisive the lines of its log that tell this and the reason, in order and verbatim, but
 *     without the date, the host and the process that a syslog puts before them
 */
record Account(Fate fate, List<String> decisive) {}
