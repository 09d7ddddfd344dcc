/** Facts about the SMTP conversation. */
@NullMarked
package io.github.badmx.smtp;

import org.jspecify.annotations.NullMarked;
