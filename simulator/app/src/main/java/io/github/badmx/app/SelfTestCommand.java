package io.github.badmx.app;

import io.github.badmx.Trust;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code self-test}: a few clients of {@code serve}, which tell whether it does what it should.
 *
 * <p>They are also what a server meets that an image trains its class cache with.
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

  private final Console console;

  @Option(
      names = "--control",
      paramLabel = "PORT",
      description =
          "Test the server of this machine that has its control API here, instead of starting one.")
  private @Nullable Integer port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:BADMX_TOKEN}",
      description = "What the control API asks for; also read from BADMX_TOKEN.")
  private @Nullable String token;

  SelfTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port == null) {
      return serve().serve(serving -> test(serving.control().port()));
    }
    if (port < 1 || port > 65_535) {
      throw new Complaint("--control %d: there is no such port; 1 to 65535".formatted(port));
    }
    return test(port);
  }

  private ServeCommand serve() {
    List<String> words = new ArrayList<>(List.of("--base-port", "0"));
    if (token != null) {
      words.addAll(List.of("--token", token));
    }
    ServeCommand serve = new ServeCommand(console);
    new CommandLine(serve).parseArgs(words.toArray(String[]::new));
    return serve;
  }

  private int test(int control) {
    ControlClient api = new ControlClient(control, token, LIMIT);
    try {
      String wrong = firstThatIsWrong(api);
      if (wrong != null) {
        return no(wrong);
      }
      // one port plays what the API says, the others a scenario each
      console.out().printf("ok; scenarios played: %d%n", api.list("/api/listeners").size() - 1);
      return Exit.OK;
    } catch (IOException e) {
      return no("the control API on port %d does not work: %s".formatted(control, Reason.of(e)));
    }
  }

  private static @Nullable String firstThatIsWrong(ControlClient api) throws IOException {
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      String wrong = wrong(api, "good/starttls", version, "delivered-tls");
      if (wrong != null) {
        return wrong;
      }
    }
    return wrong(api, "certificate/expired", "TLSv1.3", "refused");
  }

  /** What is wrong when a strict client sends a mail; null if all is as it should be. */
  private static @Nullable String wrong(
      ControlClient api, String scenario, String version, String outcome) throws IOException {
    Map<String, Object> trial =
        api.post("/api/trials", Map.of("scenario", scenario, "policy", "verified"));
    String path = "/api/trials/" + trial.get("id");
    try {
      String said = send(trial, version);
      Map<String, Object> judged = api.object(path + "?wait=5s");
      boolean asItShouldBe =
          outcome.equals(said)
              && outcome.equals(judged.get("outcome"))
              && "safe".equals(judged.get("verdict"));
      return asItShouldBe
          ? null
          : "%s, %s: the client says %s; %s".formatted(scenario, version, said, judged);
    } finally {
      api.delete(path);
    }
  }

  /** What became of a mail, in the client's words. */
  private static String send(Map<String, Object> trial, String version) throws IOException {
    int port;
    Trust trust;
    try {
      port = Integer.parseInt(String.valueOf(trial.get("port")));
      trust = Trust.of(String.valueOf(trial.get("ca")));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s is no trial: %s".formatted(trial, e.getMessage()), e);
    }
    try {
      LittleMailer.send(port, trust, version, LIMIT);
      return "delivered-tls";
    } catch (SSLException e) {
      return "refused";
    } catch (IOException e) {
      return Reason.of(e);
    }
  }

  private int no(String why) {
    console.err().printf("badmx self-test: %s%n", why);
    return Exit.NO;
  }
}
