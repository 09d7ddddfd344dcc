package io.github.badmx.control;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.report.Described;
import io.github.badmx.report.Played;
import io.github.badmx.session.Session;
import io.github.badmx.verdict.Verdict;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/trials}: one scenario played to one client, and what is thought of it. */
final class TrialsResource {

  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)");

  private final Trials trials;
  private final Scenarios scenarios;
  private final BadMx mx;
  private final InetAddress bound;
  private final Duration longest;
  private final Semaphore waiting;

  /**
   * @param bound the address that trials listen on
   */
  TrialsResource(Trials trials, Scenarios scenarios, BadMx mx, InetAddress bound, Limits limits) {
    this.trials = trials;
    this.scenarios = scenarios;
    this.mx = mx;
    this.bound = bound;
    this.longest = limits.longestWait();
    this.waiting = new Semaphore(limits.waiting());
  }

  Answer create(Request request) {
    Wanted wanted = Wanted.trial(request, scenarios);
    Playing one = trials.play(wanted.scenario(), wanted.policy());
    Map<String, Object> all = where(one, request);
    all.put("ca", mx.trust().pem());
    return Answer.json(201, all).header("Location", "/api/trials/" + one.id());
  }

  Answer list(Request request) {
    return Answer.json(trials.all().stream().map(one -> brief(one, request)).toList());
  }

  Answer get(Request request) throws InterruptedException {
    Playing one = trials.get(request.variable("id"));
    String wait = request.query().get("wait");
    if (wait != null) {
      await(one, time(wait));
    }
    return Answer.json(full(one, request));
  }

  private void await(Playing one, Duration limit) throws InterruptedException {
    if (!waiting.tryAcquire()) {
      throw new Problem(503, "too many requests are waiting: ask without 'wait', or later");
    }
    try {
      one.awaitOver(limit);
    } finally {
      waiting.release();
    }
  }

  Answer transcript(Request request) {
    return Answer.text(trials.get(request.variable("id")).trial().transcript());
  }

  Answer release(Request request) {
    Playing one = trials.get(request.variable("id"));
    one.trial().letGo();
    return Answer.json(brief(one, request));
  }

  Answer delete(Request request) {
    return Answer.json(full(trials.end(request.variable("id")), request));
  }

  private Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw Problem.field("wait", "'%s' is no time: 10s, 500ms".formatted(text));
    }
    long number = Long.parseLong(matcher.group(1));
    Duration time =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          default -> Duration.ofMinutes(number);
        };
    if (time.compareTo(longest) > 0) {
      throw Problem.field(
          "wait", "at most %ds; ask again after that".formatted(longest.toSeconds()));
    }
    return time;
  }

  private Map<String, Object> where(Playing one, Request request) {
    Trial trial = one.trial();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", one.id());
    all.put("scenario", trial.scenario().name());
    all.put("policy", trial.policy().yamlName());
    all.put("host", bound.isAnyLocalAddress() ? Gate.hostName(request) : trial.host());
    all.put("port", trial.port());
    all.put("mode", Described.mode(trial.scenario().tls().mode()));
    return all;
  }

  private Map<String, Object> brief(Playing one, Request request) {
    Trial trial = one.trial();
    Map<String, Object> all = where(one, request);
    all.put("open", trial.sessions().open());
    all.put("ended", trial.sessions().endedSoFar());
    all.put("verdict", trial.verdictSoFar().result().label());
    return all;
  }

  private Map<String, Object> full(Playing one, Request request) {
    Map<String, Object> all = brief(one, request);
    Verdict verdict = one.trial().verdictSoFar();
    Played played = Played.of(verdict, null);
    all.put("verdict", played.verdict());
    all.put("outcome", played.outcome());
    all.put("disclosed", played.disclosed());
    all.put("fallback", played.fallback());
    all.put("expected", played.expected());
    all.put("fellShort", played.fellShort());
    all.put("because", played.because());
    all.put("evidence", played.evidence());
    all.put("sessions", verdict.sessions().stream().map(Session::number).toList());
    all.put("story", verdict.story());
    return all;
  }
}
