/** What a peer can do wrong, and when: the lies, the moments, the small values that they change. */
@NullMarked
package io.github.badmx.fault;

import org.jspecify.annotations.NullMarked;
