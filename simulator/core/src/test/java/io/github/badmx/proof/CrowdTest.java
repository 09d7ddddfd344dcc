package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.badmx.BadMx;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Limits;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Session;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/** Thousands of clients wait for a server that says nothing, and others are served meanwhile. */
@Isolated
final class CrowdTest {

  private static final int WANTED = 5_000;
  private static final int LEAST = 500;
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void thousandsOfStalledConnectionsKeepNobodyWaiting(TestReporter reporter) throws Exception {
    int many = asManyAsTheSystemAllows();
    reporter.publishEntry("stalled connections", Integer.toString(many));
    Limits limits = new Limits(many + 1, Duration.ofMinutes(5), Duration.ofHours(2), many + 1);
    List<RawClient> waiting = new ArrayList<>();
    try (BadMx mx = BadMx.builder().limits(limits).start();
        Listener stalled = mx.play(Catalogue.shipped().get("after-220/stall-after-220"));
        Listener good = mx.play(Catalogue.shipped().get("good/starttls"))) {

      for (int i = 0; i < many; i++) {
        waiting.add(new RawClient(stalled).say("EHLO raw.test\r\nSTARTTLS\r\n"));
      }
      Awaitility.await().atMost(SOON).until(() -> mx.sessions().open() == many);
      String mail = Smtplib.send(good.port(), "starttls", "10", "", "").text();
      closeAll(waiting);

      assertThat(mail).contains("DELIVERED");
      assertThat(mx.sessions().awaitEnded(many + 1L, SOON)).isTrue();
      assertThat(mx.sessions().list())
          .filteredOn(session -> session.scenario().startsWith("after-220/"))
          .hasSize(many)
          .allMatch(CrowdTest::wasLeft);
    } finally {
      closeAll(waiting);
    }
  }

  /** Each connection takes two descriptors here: the client's end is in the same process. */
  private static int asManyAsTheSystemAllows() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
      long many = Math.min(WANTED, (free - 200) / 2);
      assertThat(many).as("file descriptors: raise 'ulimit -n'").isGreaterThan(LEAST);
      return (int) many;
    }
    return WANTED;
  }

  private static boolean wasLeft(Session session) {
    return session.events().stream().anyMatch(Event.FaultFired.class::isInstance)
        && session.events().stream()
            .anyMatch(
                it ->
                    it instanceof Event.Closed closed
                        && (closed.ending() == Ending.CLIENT_RESET
                            || closed.ending() == Ending.CLIENT_CLOSED));
  }

  private static void closeAll(List<RawClient> clients) throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
  }
}
