/**
 * Certificate chains, good and bad: a plan says what is wanted, the mint makes it.
 *
 * <ol>
 *   <li>{@link io.github.badmx.certs.CertSpec} is one certificate wanted: subject, key ({@link
 *       io.github.badmx.certs.KeySpec}), {@link io.github.badmx.certs.Validity} relative to a
 *       clock, a list of {@link io.github.badmx.certs.Extension}s, and its issuer, another spec.
 *   <li>{@link io.github.badmx.certs.CertPlan} is a leaf, what is {@link
 *       io.github.badmx.certs.Sent} of its chain and in which order, and the key that signs the
 *       handshake. {@code CertPlan.good("mx.badmx.test")} is the good server; every certificate
 *       fault is a function from plan to plan.
 *   <li>{@link io.github.badmx.certs.Mint} makes keys and certificates, an equal spec only once,
 *       under one trusted root that may sign nothing but test names; {@code RootStore} keeps that
 *       root between runs.
 *   <li>Inside the mint, {@code KeyMaker} makes keys, {@code CertificateMaker} writes and signs one
 *       certificate, {@code RevocationMaker} says whether one was revoked, in the OCSP response of
 *       a {@link io.github.badmx.certs.Staple} or in a list.
 *   <li>{@link io.github.badmx.certs.Chain} is the result: octets as sent, PEM and PKCS#12.
 * </ol>
 *
 * <p>Bouncy Castle is used through its lightweight API: no provider, no security property and
 * nothing else global in the JVM is touched or asked.
 */
@NullMarked
package io.github.badmx.certs;

import org.jspecify.annotations.NullMarked;
