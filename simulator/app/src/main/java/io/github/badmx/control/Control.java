package io.github.badmx.control;

import io.github.badmx.BadMx;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control API of a running server. */
public final class Control implements AutoCloseable {

  private final Http http;
  private final Trials trials;
  private final String host;

  private Control(Http http, Trials trials, String host) {
    this.http = http;
    this.trials = trials;
    this.host = host;
  }

  /**
   * How the API is served.
   *
   * @param address where it listens; trials listen where the server does
   * @param port 0 for one that is free
   * @param names what clients may call this machine, besides localhost and its addresses
   * @param token what a client must show; null if none is asked for
   * @param ports where trials listen
   * @param limits how much clients may cost
   */
  public record Settings(
      InetAddress address,
      int port,
      List<String> names,
      @Nullable String token,
      PortRange ports,
      Limits limits) {

    public Settings {
      names = List.copyOf(names);
    }
  }

  /**
   * Serves the API for a server whose ports listen already.
   *
   * @param streams which see the server's events
   * @throws IOException if the port cannot be bound
   */
  public static Control start(
      Settings settings, BadMx mx, Catalogue catalogue, Listeners listeners, EventStreams streams)
      throws IOException {
    Limits limits = settings.limits();
    Scenarios scenarios = new Scenarios(catalogue, limits.scenarios());
    Trials trials = new Trials(mx, settings.ports(), limits);
    List<Route> routes =
        Routes.of(
            new ScenariosResource(scenarios),
            new FaultsResource(),
            new ListenersResource(listeners, scenarios),
            new TrialsResource(trials, scenarios, mx, settings.address(), limits),
            new SessionsResource(mx, trials),
            new EventsResource(streams),
            new ReportResource(trials),
            new ServerResource(mx, scenarios, trials, listeners));
    Router router = new Router(routes, new Gate(settings.names(), settings.token()));
    Http http = new Http(settings.address(), settings.port(), router, limits);
    String host =
        settings.address().isAnyLocalAddress() ? "localhost" : settings.address().getHostAddress();
    return new Control(http, trials, host.contains(":") ? "[" + host + "]" : host);
  }

  /** Where it listens. */
  public int port() {
    return http.port();
  }

  /** {@code http://127.0.0.1:8025}. */
  public String url() {
    return "http://%s:%d".formatted(host, port());
  }

  /** Ends every trial, and stops listening. */
  @Override
  public void close() {
    http.close();
    trials.reset();
  }
}
