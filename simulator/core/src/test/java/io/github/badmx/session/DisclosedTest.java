package io.github.badmx.session;

import static io.github.badmx.session.Disclosed.What.CREDENTIALS;
import static io.github.badmx.session.Disclosed.What.ENVELOPE;
import static io.github.badmx.session.Disclosed.What.MESSAGE;
import static io.github.badmx.session.Disclosed.What.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosedTest {

  @ParameterizedTest
  @CsvSource({
    "EHLO mailer.example,NOTHING",
    "STARTTLS,NOTHING",
    "QUIT,NOTHING",
    "MAIL FROM:<a@b.example>,ENVELOPE",
    "mail from:<>,ENVELOPE",
    "RCPT TO:<a@b.example>,ENVELOPE",
    "AUTH LOGIN,NOTHING",
    "AUTH PLAIN ***,CREDENTIALS",
    "***,CREDENTIALS",
  })
  void aLineDisclosesWhatItSays(String line, Disclosed.What what) {
    Disclosed disclosed = Disclosed.by(List.of(line(line, false)));

    assertThat(disclosed.worstInClear()).isEqualTo(what);
    assertThat(disclosed.worstProtected()).isEqualTo(NOTHING);
  }

  @Test
  void whatTlsProtectsIsNotInClear() {
    Disclosed disclosed = Disclosed.by(List.of(line("AUTH PLAIN ***", true), message(true)));

    assertThat(disclosed.worstInClear()).isEqualTo(NOTHING);
    assertThat(disclosed.protectedByTls()).containsOnlyKeys(CREDENTIALS, MESSAGE);
  }

  @Test
  void theFirstEventIsTheProof() {
    Event first = line("MAIL FROM:<a@b.example>", false);

    Disclosed disclosed = Disclosed.by(List.of(first, line("RCPT TO:<c@d.example>", false)));

    assertThat(disclosed.inClear()).containsEntry(ENVELOPE, first);
  }

  @Test
  void aPartOfAMessageIsAMessageOnceAnOctetOfItHasCome() {
    Event empty = new Event.MessagePartIn(Duration.ZERO, null, List.of(), 0, false);
    Event begun = new Event.MessagePartIn(Duration.ZERO, null, List.of(), 1, false);

    assertThat(Disclosed.by(List.of(empty)).worstInClear()).isEqualTo(NOTHING);
    assertThat(Disclosed.by(List.of(begun)).worstInClear()).isEqualTo(MESSAGE);
  }

  @Test
  void moreEventsNeverDiscloseLess() {
    Random random = new Random(20261121);
    List<Event> pool =
        List.of(
            line("EHLO a", false),
            line("MAIL FROM:<a@b>", true),
            line("RCPT TO:<a@b>", false),
            line("***", false),
            line("AUTH PLAIN ***", true),
            message(false),
            message(true));

    for (int run = 0; run < 500; run++) {
      List<Event> events = new ArrayList<>();
      Disclosed before = Disclosed.NOTHING;
      for (int i = 0; i < 10; i++) {
        events.add(pool.get(random.nextInt(pool.size())));
        Disclosed now = Disclosed.by(events);

        assertThat(now.inClear()).containsAllEntriesOf(before.inClear());
        assertThat(now.protectedByTls()).containsAllEntriesOf(before.protectedByTls());
        before = now;
      }
    }
  }

  private static Event line(String line, boolean secured) {
    return new Event.LineIn(Duration.ZERO, line, secured);
  }

  private static Event message(boolean secured) {
    return new Event.MessageIn(Duration.ZERO, null, List.of("a@b"), 3, "00", secured);
  }
}
