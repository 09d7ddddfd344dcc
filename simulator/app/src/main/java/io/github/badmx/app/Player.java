package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.Trial;
import io.github.badmx.certs.Chain;
import io.github.badmx.report.Played;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Plays scenarios to a command, each as a trial on a port of its own.
 *
 * @param mx the server
 * @param ca the file with its root
 * @param command the client
 * @param policy what it claims
 * @param timeout how long a trial lasts at the most
 * @param settle how long nothing must happen before a trial is judged; null if it is judged as soon
 *     as the command has ended and its connections are closed
 * @param quiet sees what happens
 */
record Player(
    BadMx mx,
    Path ca,
    Template command,
    Policy policy,
    Duration timeout,
    @Nullable Duration settle,
    Quiet quiet) {

  /** What came of a trial. */
  record Result(Verdict verdict, Played played) {}

  Result play(Scenario scenario) throws InterruptedException {
    mintBeforeItsTimeRuns(scenario);
    try (Trial trial = mx.play(scenario, policy)) {
      long deadline = System.nanoTime() + timeout.toNanos();
      Played.Client client = Program.run(command.fill(trial, ca), timeout);
      if (settle != null) {
        quiet.await(trial.port(), settle, Duration.ofNanos(deadline - System.nanoTime()));
      }
      Verdict verdict = trial.verdict();
      return new Result(verdict, Played.of(verdict, client));
    }
  }

  /** A big RSA key takes seconds, which are not the client's; the server keeps what is minted. */
  private void mintBeforeItsTimeRuns(Scenario scenario) {
    if (scenario.tls().mode() != Mode.NONE) {
      Chain unused = mx.chain(scenario);
    }
  }
}
