/** Facts about the session record. */
@NullMarked
package io.github.badmx.session;

import org.jspecify.annotations.NullMarked;
