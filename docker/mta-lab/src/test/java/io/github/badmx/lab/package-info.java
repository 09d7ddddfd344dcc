/**
 * Real mail programs, each in a container, play against badmx: what they say of a message and what
 * badmx saw of it must agree. {@link io.github.badmx.lab.Mta} is one of them.
 */
package io.github.badmx.lab;
