/** What happened on one connection: events, and everything that is folded from them. */
@NullMarked
package io.github.badmx.session;

import org.jspecify.annotations.NullMarked;
