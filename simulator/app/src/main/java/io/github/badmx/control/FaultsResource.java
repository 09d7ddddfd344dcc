package io.github.badmx.control;

import io.github.badmx.fault.FaultType;
import io.github.badmx.report.Described;

/** {@code /api/faults}: of what scenarios are made. */
final class FaultsResource {

  Answer list(Request request) {
    return Answer.json(FaultType.all().stream().map(Described::fault).toList());
  }
}
