@NullMarked
package io.github.badmx.tls;

import org.jspecify.annotations.NullMarked;
