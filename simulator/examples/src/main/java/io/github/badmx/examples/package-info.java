/** Mail clients as a careful user writes them, each to be judged by badmx. */
@NullMarked
package io.github.badmx.examples;

import org.jspecify.annotations.NullMarked;
