package io.github.badmx.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a badmx of its own, on loopback and on free ports.
 *
 * <pre>{@code
 * @BadMxTest
 * class MailerTest {
 *
 *   @Test
 *   @Play("certificate/expired")
 *   void refusesACertificateThatHasExpired(Trial trial) {
 *     mailer(trial.host(), trial.port(), trial.trust()).trySend(newsletter);
 *
 *     trial.assertSafe();
 *   }
 * }
 * }</pre>
 *
 * <p>Constructors, tests and the methods around them may take a {@link io.github.badmx.BadMx}.
 * Nested classes share the server, unless they are annotated themselves.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(BadMxExtension.class)
public @interface BadMxTest {

  /** The server's name, in greetings and in certificates. */
  String host() default "mx.badmx.test";

  /**
   * Names and addresses for the certificates, besides the server's own and those of loopback: those
   * that the client under test looks for.
   */
  String[] names() default {};
}
