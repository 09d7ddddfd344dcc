/** Holds mail clients to what they did when somebody last looked. */
@NullMarked
package io.github.badmx.examples;

import org.jspecify.annotations.NullMarked;
