package io.github.badmx.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyTrialsTest {

  private static final int MANY = 1_000;
  private static final long MIB = 1024 * 1024;

  @Test
  void leaveNothingBehind() throws Exception {
    try (Api api = Api.start()) {
      play(api, MANY); // until everything that is bounded is full
      int files = files();
      long threads = settledThreads();
      long memory = memory();

      play(api, MANY);

      assertThat(api.get("/api/trials").list()).isEmpty();
      await().untilAsserted(() -> assertThat(files()).isLessThanOrEqualTo(files + 5));
      await().untilAsserted(() -> assertThat(settledThreads()).isEqualTo(threads));
      assertThat(memory()).isLessThan(memory + 4 * MIB);
    }
  }

  private static void play(Api api, int many) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        all.add(clients.submit(() -> playOne(api)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      clients.shutdown();
    }
  }

  private static void playOne(Api api) {
    Map<String, Object> trial = api.trial("dialogue/groupwise-in-clear", "encrypt");
    TrialsTest.say(trial, "EHLO x\r\nQUIT\r\n");
    api.get(TrialsTest.path(trial) + "?wait=20s").is(200);
    api.send("DELETE", TrialsTest.path(trial)).is(200);
  }

  /** Once those that wait for work no longer do. */
  private static long settledThreads() {
    await().until(() -> names("badmx-route") == 0 && names("badmx-mint") == 0);
    return names("badmx-");
  }

  private static long names(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .count();
  }

  /** Sockets and other open files; 0 where the system does not tell. */
  private static int files() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }

  private static long memory() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
