/** A peer to play: settings, faults, and what a client should make of them. */
@NullMarked
package io.github.badmx.scenario;

import org.jspecify.annotations.NullMarked;
