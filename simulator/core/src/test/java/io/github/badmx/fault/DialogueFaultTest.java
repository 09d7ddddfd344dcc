package io.github.badmx.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueFaultTest {

  private static final Reply EHLO =
      new Reply(250, List.of("mx.example", "SIZE 1000", "STARTTLS", "8BITMIME"));
  private static final Reply READY = Reply.of(220, "2.0.0 Ready to start TLS");

  @Test
  void hidesTheOfferAndRefusesTheCommand() {
    HideStarttls fault = new HideStarttls();

    assertThat(fault.answer(Moment.EHLO, EHLO))
        .containsExactly(new Reply(250, List.of("mx.example", "SIZE 1000", "8BITMIME")));
    assertThat(fault.answer(Moment.STARTTLS, READY)).extracting(Reply::code).containsExactly(502);
  }

  @Test
  void hidesTheOfferAndAcceptsTheCommand() {
    HideStarttls fault = new HideStarttls(true);

    assertThat(fault.answer(Moment.STARTTLS, READY)).containsExactly(READY);
  }

  @Test
  void leavesTheListInsideTlsAlone() {
    assertThat(new HideStarttls().answer(Moment.TLS_EHLO, EHLO)).containsExactly(EHLO);
  }

  @Test
  void masksWithoutChangingAnyLength() {
    MaskStarttls fault = new MaskStarttls();

    Reply greeting = fault.answer(Moment.ACCEPTED, Reply.of(220, "mx2.example ESMTP")).get(0);
    Reply keywords = fault.answer(Moment.EHLO, EHLO).get(0);

    assertThat(greeting).isEqualTo(Reply.of(220, "**2******** *****"));
    assertThat(keywords.lines()).containsExactly("mx.example", "SIZE 1000", "XXXXXXXA", "8BITMIME");
    assertThat(fault.answer(Moment.STARTTLS, READY)).extracting(Reply::code).containsExactly(500);
  }

  @Test
  void answersOneCommandOnly() {
    Answer fault = new Answer(Moment.STARTTLS, 454, "4.7.0 TLS not available");

    assertThat(fault.answer(Moment.STARTTLS, READY))
        .containsExactly(Reply.of(454, "4.7.0 TLS not available"));
    assertThat(fault.answer(Moment.EHLO, EHLO)).containsExactly(EHLO);
  }

  @Test
  void saysASecondReply() {
    AddReply fault = new AddReply(Moment.STARTTLS, 250, List.of("injected"));

    assertThat(fault.answer(Moment.STARTTLS, READY))
        .containsExactly(READY, Reply.of(250, "injected"));
  }

  @Test
  void offersStarttlsInsideTls() {
    Reply inside = new OfferInsideTls().answer(Moment.TLS_EHLO, Reply.of(250, "mx.example")).get(0);

    assertThat(inside.lines()).containsExactly("mx.example", "STARTTLS");
  }

  @Test
  void writesAKeywordOtherwise() {
    Reply changed = new ChangeKeyword("STARTTLS", "starttls").answer(Moment.EHLO, EHLO).get(0);

    assertThat(changed.lines()).containsExactly("mx.example", "SIZE 1000", "starttls", "8BITMIME");
  }

  @Test
  void leavesAKeywordOutAtItsMomentOnly() {
    HideKeyword fault = new HideKeyword(Moment.TLS_EHLO, "SIZE");

    assertThat(fault.answer(Moment.TLS_EHLO, EHLO).get(0).lines())
        .containsExactly("mx.example", "STARTTLS", "8BITMIME");
    assertThat(fault.answer(Moment.EHLO, EHLO)).containsExactly(EHLO);
  }

  @Test
  void hidesKeywordsInAnEhloReplyOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HideKeyword(Moment.MAIL, "SIZE"))
        .withMessageContaining("tls-ehlo");
  }

  @Test
  void boundsWhatItAdds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddLines(Moment.EHLO, 1 << 20, 1 << 10))
        .withMessageContaining("4MiB");
  }

  @Test
  void requiresTlsAndAuthOfTheMailCommandsByDefault() {
    Command clear = new Command(Moment.MAIL, "MAIL", false, false, false);
    Command user = new Command(Moment.MAIL, "MAIL", true, true, false);
    Reply ok = Reply.of(250, "2.1.0 OK");

    for (DialogueFault fault :
        List.of(new RequireTls(List.of(), 530, "no"), new RequireAuth(List.of(), 530, "no"))) {
      assertThat(fault.answer(clear, ok)).containsExactly(Reply.of(530, "no"));
      assertThat(fault.answer(user, ok)).containsExactly(ok);
    }
  }

  @Test
  void refusesAMomentWithoutAReply() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Answer(Moment.SERVER_HELLO, 450, "no"))
        .withMessageContaining("'say'");
  }
}
