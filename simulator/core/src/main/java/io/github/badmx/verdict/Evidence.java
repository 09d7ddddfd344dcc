package io.github.badmx.verdict;

import io.github.badmx.session.Disclosed.What;
import io.github.badmx.session.Event;
import java.util.Comparator;

/**
 * An event that decides, or would have.
 *
 * @param gravity what the verdict is on account of it
 * @param disclosed what the client gave away
 * @param inClear whether everybody on the way could read it
 * @param session the number of the session that it is in
 * @param event what happened
 * @param what what the client did, for a person: {@code sent MAIL FROM in clear}
 */
public record Evidence(
    Verdict.Result gravity,
    What disclosed,
    boolean inClear,
    long session,
    Event event,
    String what) {

  /** The gravest first: what is in clear before what is not, credentials before an envelope. */
  static final Comparator<Evidence> GRAVEST_FIRST =
      Comparator.comparing(Evidence::gravity)
          .thenComparing(Evidence::inClear)
          .thenComparing(Evidence::disclosed)
          .reversed();
}
