/**
 * The SMTP conversation, on Apache James Protocols. From the wire to the answer:
 *
 * <ol>
 *   <li>{@link io.github.badmx.smtp.LineFramer} cuts the client's bytes into lines of bounded
 *       length, and into the chunks that BDAT announces.
 *   <li>{@link io.github.badmx.smtp.Dialogue} records each line, tells the stage which moment it
 *       is, and asks for the reply that is due.
 *   <li>{@code Conversation} is James's session: it keeps the state of the mail transaction and of
 *       an {@code Exchange} that AUTH has begun, and has the command, or the line of a message,
 *       handled.
 *   <li>{@link io.github.badmx.smtp.SmtpService} is what all connections share: the good server's
 *       settings and a handler for each command ({@code EhloCommand}, {@code MailCommand} ...). An
 *       extension works where an EHLO list has its keyword.
 *   <li>{@code Lies} has the scenario's dialogue faults rewrite the reply.
 *   <li>{@code Dialogue} hands it down, and then ends the connection or has TLS started, if the
 *       reply that was really said means that.
 *   <li>{@link io.github.badmx.smtp.Overhear} stands in its place once TLS has broken.
 * </ol>
 */
@NullMarked
package io.github.badmx.smtp;

import org.jspecify.annotations.NullMarked;
