package io.github.badmx.app;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.Trust;
import io.github.badmx.control.Control;
import io.github.badmx.control.EventStreams;
import io.github.badmx.control.Limits;
import io.github.badmx.control.Listeners;
import io.github.badmx.control.PortRange;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.verdict.Outcome;
import io.github.badmx.verdict.Verdict;
import io.github.badmx.verdict.Verdict.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code self-test}: everything that {@code serve} does, and one client, then the end.
 *
 * <p>It is also what an image trains its class cache with.
 */
@Command(
    name = "self-test",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description =
        "Play every scenario, send a mail to a good server and one to a bad one, and exit 0 if all"
            + " is as it should be: for a look at a new machine or image.")
final class SelfTestCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final Control.Settings CONTROL =
      new Control.Settings(
          InetAddress.getLoopbackAddress(), 0, List.of(), null, PortRange.FREE, Limits.DEFAULT);

  private static final String EXPIRED =
      "{\"scenario\": \"certificate/expired\", \"policy\": \"verified\"}";

  private final Console console;

  SelfTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.shipped();
    EventStreams streams = new EventStreams(Limits.DEFAULT);
    try (BadMx mx = BadMx.builder().watcher(streams).start()) {
      List<Scenario> all = catalogue.all();
      all.forEach(mx::play);
      for (String version : List.of("TLSv1.2", "TLSv1.3")) {
        if (!isDelivered(mx, catalogue.get("good/starttls"), version)) {
          return Exit.NO;
        }
      }
      if (!isRefused(mx, catalogue, streams)) {
        return Exit.NO;
      }
      console.out().printf("ok: %d scenarios are played%n", all.size());
      return Exit.OK;
    }
  }

  private boolean isDelivered(BadMx mx, Scenario good, String version) {
    try (Trial trial = mx.play(good, Policy.VERIFIED)) {
      send(trial.port(), trial.trust(), version);
      return isAsItShouldBe(trial.verdict(), Outcome.DELIVERED_TLS);
    } catch (IOException e) {
      return no("%s refused a good server: %s".formatted(version, Reason.of(e)));
    }
  }

  /** A trial that is made and judged over the control API. */
  private boolean isRefused(BadMx mx, Catalogue catalogue, EventStreams streams) {
    Listeners listeners = new Listeners(mx, catalogue.get("good/starttls"), 0);
    try (Control control = Control.start(CONTROL, mx, catalogue, listeners, streams)) {
      Map<String, Object> trial = asked(control.url() + "/api/trials", EXPIRED);
      boolean refused = isRefused(Integer.parseInt(String.valueOf(trial.get("port"))), mx.trust());
      String verdict = control.url() + "/api/trials/" + trial.get("id") + "?wait=5s";
      Map<String, Object> judged = asked(verdict, null);
      return (refused && "safe".equals(judged.get("verdict")))
          || no("an expired certificate was believed: " + judged.get("story"));
    } catch (IOException e) {
      return no("the control API does not work: " + Reason.of(e));
    }
  }

  private static boolean isRefused(int port, Trust trust) throws IOException {
    try {
      send(port, trust, "TLSv1.3");
      return false;
    } catch (SSLException e) {
      return true;
    }
  }

  /** The answer to a POST of this body, or to a GET if there is none. */
  private static Map<String, Object> asked(String url, @Nullable String body) throws IOException {
    HttpURLConnection http =
        (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
    if (body != null) {
      http.setDoOutput(true);
      http.setRequestProperty("Content-Type", "application/json");
      http.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream answer = http.getInputStream()) {
      return JSON.std.mapFrom(answer);
    }
  }

  private static void send(int port, Trust trust, String version) throws IOException {
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    LittleMailer.send(server, "localhost", trust.sslContext(), version, LIMIT);
  }

  private boolean isAsItShouldBe(Verdict verdict, Outcome outcome) {
    return (verdict.result() == Result.SAFE && verdict.outcome() == outcome) || no(verdict.story());
  }

  private boolean no(String why) {
    console.err().printf("badmx self-test: %s%n", why);
    return false;
  }
}
