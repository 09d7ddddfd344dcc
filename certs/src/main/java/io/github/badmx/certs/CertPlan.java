package io.github.badmx.certs;

import java.util.List;

/** What chain is wanted, relative to a clock. */
public record CertPlan(List<String> names) {}
