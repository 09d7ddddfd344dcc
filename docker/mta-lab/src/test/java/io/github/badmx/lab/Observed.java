package io.github.badmx.lab;

/**
 * What came of a pair.
 *
 * @param account by the program
 * @param verdict by badmx: {@code safe}, {@code tolerated}, {@code unsafe}, {@code unreached} or
 *     {@code error}
 * @param outcome by badmx: {@code delivered-tls}, {@code delivered-plain}, {@code refused} or
 *     {@code none}
 * @param evidence both accounts at length, for a person
 */
record Observed(Pair pair, Account account, String verdict, String outcome, String evidence) {}
