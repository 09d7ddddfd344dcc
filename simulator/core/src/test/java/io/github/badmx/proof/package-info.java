/**
 * The proofs: every shipped scenario, played over real sockets to programs that are not ours.
 *
 * <p>{@code proofs.tsv} says what each scenario does to whom; a scenario without a row there fails
 * the build.
 */
@NullMarked
package io.github.badmx.proof;

import org.jspecify.annotations.NullMarked;
