@NullMarked
package io.github.badmx.control;

import org.jspecify.annotations.NullMarked;
