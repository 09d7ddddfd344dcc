package io.github.badmx.control;

import io.github.badmx.BadMx;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/sessions}: the newest connections that have ended, on whatever port. */
final class SessionsResource {

  private final BadMx mx;
  private final Trials trials;

  SessionsResource(BadMx mx, Trials trials) {
    this.mx = mx;
    this.trials = trials;
  }

  Answer list(Request request) {
    String trial = request.query().get("trial");
    List<Session> sessions =
        trial == null ? mx.sessions().list() : trials.get(trial).trial().sessions().list();
    return Answer.json(sessions.stream().map(SessionsResource::brief).toList());
  }

  Answer get(Request request) {
    Session session = find(request);
    Map<String, Object> all = brief(session);
    all.put("unrecorded", session.unrecorded());
    all.put("events", session.events().stream().map(EventJson::of).toList());
    return Answer.json(all);
  }

  Answer transcript(Request request) {
    return Answer.text(Transcript.of(find(request)));
  }

  private Session find(Request request) {
    String number = request.variable("number");
    return mx.sessions().list().stream()
        .filter(session -> Long.toString(session.number()).equals(number))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    404, "there is no session '%s' that has ended and is kept".formatted(number)));
  }

  private static Map<String, Object> brief(Session session) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", session.number());
    all.put("scenario", session.scenario());
    all.put("started", session.started().toString());
    Disclosed disclosed = session.disclosed();
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("inClear", word(disclosed.worstInClear()));
    given.put("insideTls", word(disclosed.worstProtected()));
    all.put("disclosed", given);
    return all;
  }

  private static String word(Disclosed.What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }
}
