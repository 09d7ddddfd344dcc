package io.github.badmx.control;

import java.util.ArrayList;
import java.util.List;

/** Every route of the API, and nothing else. */
final class Routes {

  private static final String GET = "GET";
  private static final String PUT = "PUT";
  private static final String POST = "POST";
  private static final String DELETE = "DELETE";

  private Routes() {}

  static List<Route> of(
      ScenariosResource scenarios,
      FaultsResource faults,
      ListenersResource listeners,
      TrialsResource trials,
      SessionsResource sessions,
      EventsResource events,
      ReportResource report,
      ServerResource server) {
    List<Route> all = new ArrayList<>();
    all.add(
        Route.of(GET, "/api/scenarios", "What can be played.", "Scenarios", scenarios::list)
            .query("group", "only the scenarios of this group"));
    all.add(
        Route.of(
            GET,
            "/api/scenarios/{name}",
            "One scenario, by name, id or alias; its file, for whoever accepts application/yaml.",
            "ScenarioFile",
            scenarios::get));
    all.add(
        Route.of(
                PUT,
                "/api/scenarios/{name}",
                "Adds a scenario, or replaces one that was added.",
                "Scenario",
                scenarios::put)
            .takes("ScenarioText")
            .created());
    all.add(
        Route.of(
            DELETE,
            "/api/scenarios/{name}",
            "Takes a scenario away that was added.",
            "Deleted",
            scenarios::delete));
    all.add(Route.of(GET, "/api/faults", "The lies there are.", "Faults", faults::list));
    all.add(Route.of(GET, "/api/listeners", "What the ports play.", "Listeners", listeners::list));
    all.add(
        Route.of(
                PUT,
                "/api/listeners/{name}",
                "What the port named 'default' plays from now on.",
                "Listener",
                listeners::put)
            .takes("ScenarioRequest"));
    all.add(
        Route.of(
                POST,
                "/api/trials",
                "Plays a scenario to one client on a port of its own.",
                "NewTrial",
                trials::create)
            .query("policy", "what the client claims, if the body is a scenario in YAML")
            .takes("TrialRequest")
            .created());
    all.add(Route.of(GET, "/api/trials", "The trials being played.", "Trials", trials::list));
    all.add(
        Route.of(
                GET,
                "/api/trials/{id}",
                "What is thought of the client so far.",
                "Trial",
                trials::get)
            .query(
                "wait",
                "such as 10s: until a connection has ended and none is open, or this is over"));
    all.add(
        Route.of(
            GET,
            "/api/trials/{id}/transcript.txt",
            "What happened in its connections.",
            "text/plain",
            trials::transcript));
    all.add(
        Route.of(
            POST,
            "/api/trials/{id}/release",
            "Lets the connections go on that the fault 'hold' keeps waiting.",
            "BriefTrial",
            trials::release));
    all.add(
        Route.of(
            DELETE,
            "/api/trials/{id}",
            "Ends a trial, and says what is thought of the client.",
            "Trial",
            trials::delete));
    all.add(
        Route.of(
                GET,
                "/api/sessions",
                "The newest connections that have ended.",
                "Sessions",
                sessions::list)
            .query("trial", "only those of this trial"));
    all.add(
        Route.of(
            GET,
            "/api/sessions/{number}.txt",
            "The transcript of a connection.",
            "text/plain",
            sessions::transcript));
    all.add(
        Route.of(
            GET,
            "/api/sessions/{number}",
            "A connection that has ended, event by event.",
            "Session",
            sessions::get));
    all.add(
        Route.of(
            GET,
            "/api/events",
            "Every event as it happens, as server-sent events.",
            "text/event-stream",
            events::stream));
    all.add(Route.of(GET, "/api/report.json", "What was played.", "Report", report::json));
    all.add(
        Route.of(
            GET,
            "/api/report.xml",
            "What was played, as JUnit's XML.",
            "application/xml",
            report::xml));
    all.add(
        Route.of(
            GET, "/api/report.html", "What was played, as a page.", "text/html", report::html));
    all.add(
        Route.of(GET, "/api/ca.pem", "The root to trust.", "application/x-pem-file", server::ca));
    all.add(
        Route.of(
            POST,
            "/api/reset",
            "Ends every trial and forgets what clients have left and done.",
            "Reset",
            server::reset));
    all.add(Route.of(GET, "/livez", "Whether the process lives.", "text/plain", server::live));
    all.add(Route.of(GET, "/readyz", "Whether every port listens.", "text/plain", server::ready));
    all.add(
        Route.of(
            GET, "/api/version", "The versions of badmx and Java.", "Version", server::version));
    OpenApi openApi = new OpenApi(all);
    all.add(Route.of(GET, "/api/openapi.json", "This document.", "OpenApi", openApi::document));
    return List.copyOf(all);
  }
}
