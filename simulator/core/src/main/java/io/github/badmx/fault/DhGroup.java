package io.github.badmx.fault;

import java.math.BigInteger;

/**
 * A finite-field group of DHE (RFC 5246 §7.4.3).
 *
 * @param prime the modulus, by right a prime
 * @param generator what the public values are powers of
 */
public record DhGroup(BigInteger prime, BigInteger generator) {}
