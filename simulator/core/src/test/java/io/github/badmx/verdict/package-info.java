/** Tests of the judge: told sessions, the decision table, and what holds of every session. */
@NullMarked
package io.github.badmx.verdict;

import org.jspecify.annotations.NullMarked;
