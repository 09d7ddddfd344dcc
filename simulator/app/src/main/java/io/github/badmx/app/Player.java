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
import java.util.List;
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

  /** A command is not run again for more connections than these. */
  private static final int MOST_CONNECTIONS = 10;

  /** What came of a trial. */
  record Result(Verdict verdict, Played played) {}

  Result play(Scenario scenario) throws InterruptedException {
    mintBeforeItsTimeRuns(scenario);
    try (Trial trial = mx.play(scenario, policy)) {
      Played.Client client = settle == null ? again(trial) : handOver(trial, settle);
      Verdict verdict = trial.verdict();
      return new Result(verdict, Played.of(verdict, client));
    }
  }

  /** Once for each connection that is to hear something else: a program that exits has no queue. */
  private Played.Client again(Trial trial) throws InterruptedException {
    List<String> words = command.fill(trial, ca);
    Played.Client all = Program.run(words, timeout);
    int due = Math.min(trial.scenario().connectionsToMeetAll(), MOST_CONNECTIONS);
    long made = connections(trial);
    while (all.exit() != null && made > 0 && made < due) {
      all = all.and(Program.run(words, timeout));
      long now = connections(trial);
      due = now > made ? due : 0;
      made = now;
    }
    return all;
  }

  private static long connections(Trial trial) {
    return trial.sessions().endedSoFar() + trial.sessions().open();
  }

  private Played.Client handOver(Trial trial, Duration untilQuiet) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Played.Client client = Program.run(command.fill(trial, ca), timeout);
    quiet.await(trial.port(), untilQuiet, Duration.ofNanos(deadline - System.nanoTime()));
    return client;
  }

  /** A big RSA key takes seconds, which are not the client's; the server keeps what is minted. */
  private void mintBeforeItsTimeRuns(Scenario scenario) {
    if (scenario.tls().mode() != Mode.NONE) {
      Chain unused = mx.chain(scenario);
    }
  }
}
