/**
 * badmx in a container, for tests with Testcontainers.
 *
 * <ol>
 *   <li>{@link io.github.badmx.testcontainers.BadMxContainer} starts the image and waits until
 *       every port listens
 *   <li>{@link io.github.badmx.testcontainers.ContainerTrial} is one scenario played to one client,
 *       and what badmx thinks of that client
 *   <li>{@code ControlClient} speaks with the control API, in JSON
 * </ol>
 */
@NullMarked
package io.github.badmx.testcontainers;

import org.jspecify.annotations.NullMarked;
