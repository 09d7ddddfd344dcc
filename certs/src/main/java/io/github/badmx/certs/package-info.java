/** Certificate chains, good and bad: a plan says what is wanted, the mint makes it. */
@NullMarked
package io.github.badmx.certs;

import org.jspecify.annotations.NullMarked;
