package io.github.badmx.app;

import io.github.badmx.scenario.Scenario;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several trials at once; if the process is told to stop, their commands are stopped too. */
final class Ensemble implements AutoCloseable {

  /** More would only wait for one another. */
  static final int MOST = 256;

  private static final int STOP_SECONDS = 5;

  private final ExecutorService workers;
  private final Thread hook = new Thread(this::stop, "badmx-stop-commands");

  Ensemble(int jobs) {
    workers = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "badmx-play"));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What came of each, in the same order. */
  List<Player.Result> play(List<Scenario> scenarios, Player player, Progress progress) {
    List<Future<Player.Result>> results =
        scenarios.stream()
            .map(
                scenario ->
                    workers.submit(
                        () -> {
                          Player.Result result = player.play(scenario);
                          progress.and(result.played());
                          return result;
                        }))
            .toList();
    return results.stream().map(Ensemble::join).toList();
  }

  private static Player.Result join(Future<Player.Result> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("stopped before everything was played", e);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is being stopped: the hook is what stops them
      return;
    }
  }

  private void stop() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
