@NullMarked
package io.github.badmx.app;

import org.jspecify.annotations.NullMarked;
