/**
 * badmx in a JUnit 5 or JUnit 6 test: what the annotations ask for is played, and is over when the
 * test is.
 *
 * <ol>
 *   <li>{@link io.github.badmx.junit5.BadMxTest} gives a test class a server; a parameter of type
 *       {@link io.github.badmx.BadMx} is that server.
 *   <li>{@link io.github.badmx.junit5.Play} plays a scenario to a test; a parameter of type {@link
 *       io.github.badmx.Trial} says where to connect.
 *   <li>{@link io.github.badmx.junit5.EveryScenario} is where the trials of a {@code
 *       ParameterizedTest} come from.
 *   <li>The test lets its client send, and judges: {@link io.github.badmx.Trial#assertSafe()}.
 * </ol>
 *
 * <p>Nothing is judged that the test does not ask about: a test may want the client to fail, or
 * look at the verdict itself. A class that wants every test judged alike says so once:
 *
 * <pre>{@code
 * @AfterEach
 * void judge(Trial trial) {
 *   trial.assertSafe();
 * }
 * }</pre>
 *
 * <p>There is one server to a class, started when it is first asked for and closed after the last
 * test; every trial has a port of its own, so tests may run concurrently.
 *
 * <p>Inside, {@code BadMxExtension} and {@code ScenarioSource} answer JUnit, {@code ClassServer} is
 * the server of a class, and {@code Selection} is what an {@code EveryScenario} asks for.
 */
@NullMarked
package io.github.badmx.junit5;

import org.jspecify.annotations.NullMarked;
