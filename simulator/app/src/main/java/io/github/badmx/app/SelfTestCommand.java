package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.verdict.Outcome;
import io.github.badmx.verdict.Verdict;
import io.github.badmx.verdict.Verdict.Result;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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

  private final Console console;

  SelfTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.shipped();
    try (BadMx mx = BadMx.start()) {
      List<Scenario> all = catalogue.all();
      all.forEach(mx::play);
      for (String version : List.of("TLSv1.2", "TLSv1.3")) {
        if (!isDelivered(mx, catalogue.get("good/starttls"), version)) {
          return Exit.NO;
        }
      }
      if (!isRefused(mx, catalogue.get("certificate/expired"))) {
        return Exit.NO;
      }
      console.out().printf("ok: %d scenarios are played%n", all.size());
      return Exit.OK;
    }
  }

  private boolean isDelivered(BadMx mx, Scenario good, String version) {
    try (Trial trial = mx.play(good, Policy.VERIFIED)) {
      send(trial, version);
      return isAsItShouldBe(trial.verdict(), Outcome.DELIVERED_TLS);
    } catch (IOException e) {
      return no("%s refused a good server: %s".formatted(version, Reason.of(e)));
    }
  }

  private boolean isRefused(BadMx mx, Scenario bad) {
    try (Trial trial = mx.play(bad, Policy.VERIFIED)) {
      send(trial, "TLSv1.3");
      return no("an expired certificate was believed");
    } catch (IOException expected) {
      return true;
    }
  }

  private static void send(Trial trial, String version) throws IOException {
    LittleMailer.send(
        new InetSocketAddress(trial.host(), trial.port()),
        "localhost",
        trial.trust().sslContext(),
        version,
        LIMIT);
  }

  private boolean isAsItShouldBe(Verdict verdict, Outcome outcome) {
    return (verdict.result() == Result.SAFE && verdict.outcome() == outcome) || no(verdict.story());
  }

  private boolean no(String why) {
    console.err().printf("badmx self-test: %s%n", why);
    return false;
  }
}
