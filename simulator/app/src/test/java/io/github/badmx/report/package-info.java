@NullMarked
package io.github.badmx.report;

import org.jspecify.annotations.NullMarked;
