package io.github.badmx.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  private long nanos = 5_000_000;
  private final Journal journal = new Journal(() -> nanos);

  @Test
  void timesCountFromTheStart() {
    nanos += 3_000_000;

    journal.add(at -> new Event.Picked(at, "good/server"));

    assertThat(journal.events())
        .containsExactly(new Event.Picked(Duration.ofMillis(3), "good/server"));
  }

  @Test
  void chatterIsBoundedAndCounted() {
    chatter(100_000);

    assertThat(journal.events()).hasSize(Journal.MAX_CHATTER);
    assertThat(journal.dropped()).isEqualTo(100_000 - Journal.MAX_CHATTER);
  }

  @Test
  void aClientCannotHideADisclosureBehindChatter() {
    chatter(Journal.MAX_EVENTS * 2);

    journal.add(at -> new Event.LineIn(at, "MAIL FROM:<a@b.example>", false));

    assertThat(Disclosed.by(journal.events()).worstInClear()).isEqualTo(Disclosed.What.ENVELOPE);
  }

  @Test
  void theEndAndABugAreKeptWhateverCameBefore() {
    for (int i = 0; i < 10_000; i++) {
      journal.add(at -> new Event.FaultFired(at, "some-fault", "again"));
    }

    journal.add(at -> new Event.BadmxFailed(at, "boom"));
    journal.add(at -> new Event.BadmxFailed(at, "boom again"));
    journal.add(at -> new Event.Closed(at, Event.Ending.CLIENT_CLOSED));

    List<Event> events = journal.events();
    assertThat(events).hasSize(Journal.MAX_EVENTS + 2);
    assertThat(events.get(Journal.MAX_EVENTS)).isInstanceOf(Event.BadmxFailed.class);
    assertThat(events.get(Journal.MAX_EVENTS + 1)).isInstanceOf(Event.Closed.class);
  }

  private void chatter(int count) {
    for (int i = 0; i < count; i++) {
      journal.add(at -> new Event.LineIn(at, "NOOP", false));
    }
  }
}
