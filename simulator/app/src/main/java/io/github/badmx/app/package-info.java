/** The command line: each verb one small class. */
@NullMarked
package io.github.badmx.app;

import org.jspecify.annotations.NullMarked;
