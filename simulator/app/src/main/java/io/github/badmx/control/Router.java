package io.github.badmx.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the route that a request takes. */
final class Router {

  private final List<Route> routes;
  private final Gate gate;

  Router(List<Route> routes, Gate gate) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
  }

  /** The answer, a problem too; never throws but when interrupted. */
  Answer answer(Request request) throws InterruptedException {
    try {
      gate.check(request);
      return routed(request);
    } catch (Problem problem) {
      return problem.answer();
    } catch (RuntimeException e) {
      return new Problem(500, "this is a bug in badmx: " + e).answer();
    }
  }

  private Answer routed(Request request) throws InterruptedException {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(request.path());
      if (variables.isPresent() && route.method().equals(method)) {
        checkQuery(route, request);
        return route.handler().answer(request.with(variables.get()));
      }
    }
    throw none(request);
  }

  private static void checkQuery(Route route, Request request) {
    for (String name : request.query().keySet()) {
      if (!route.query().containsKey(name)) {
        throw Problem.field(
            name,
            route.query().isEmpty()
                ? "unknown parameter: there is none here"
                : "unknown parameter" + Request.near(name, List.copyOf(route.query().keySet())));
      }
    }
  }

  private Problem none(Request request) {
    List<Route> other =
        routes.stream().filter(route -> route.match(request.path()).isPresent()).toList();
    if (other.isEmpty()) {
      return new Problem(
          404, "there is nothing at %s: see /api/openapi.json".formatted(request.path()));
    }
    String allowed =
        other.stream()
            .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Problem(
            405, "%s takes %s, not %s".formatted(request.path(), allowed, request.method()))
        .header("Allow", allowed);
  }
}
