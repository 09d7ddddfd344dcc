/**
 * The command line: each verb one small class.
 *
 * <ol>
 *   <li>{@link io.github.badmx.app.Main} ends the process with the code that the verb gave.
 *   <li>{@link io.github.badmx.app.Verbs} knows all verbs and puts their command line together.
 *   <li>A {@code ...Command} does what one verb says. What several verbs take stands in one class
 *       each: {@link io.github.badmx.app.Choice} which scenarios, {@link io.github.badmx.app.Root}
 *       which root certificate, {@link io.github.badmx.app.Bind} which address, {@link
 *       io.github.badmx.app.Reports} which files to leave, {@link io.github.badmx.app.Controlled}
 *       how the control API is served.
 *   <li>{@link io.github.badmx.app.Running} is a server that lasts until the process is told to
 *       stop.
 *   <li>{@code run} is an {@link io.github.badmx.app.Ensemble} of trials: a {@link
 *       io.github.badmx.app.Player} plays a scenario to the command that a {@link
 *       io.github.badmx.app.Template} makes, a {@link io.github.badmx.app.Program} runs it, {@link
 *       io.github.badmx.app.Quiet} tells when a mailer with a queue has settled, and {@link
 *       io.github.badmx.app.Summary} says what was found.
 *   <li>{@link io.github.badmx.app.Console} is where text goes: {@link io.github.badmx.app.Table}
 *       for people, {@link io.github.badmx.report.Described} for programs.
 *   <li>{@link io.github.badmx.app.Complaints} turns what went wrong into one line and an exit
 *       code.
 * </ol>
 */
@NullMarked
package io.github.badmx.app;

import org.jspecify.annotations.NullMarked;
