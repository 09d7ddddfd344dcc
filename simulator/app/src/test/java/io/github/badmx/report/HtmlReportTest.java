package io.github.badmx.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class HtmlReportTest {

  private static final List<String> VERDICTS =
      List.of("unsafe", "error", "tolerated", "unreached", "safe");

  @Test
  void isWellFormedAndStandsOnItsOwnEvenWithoutAScenario() {
    assertThat(HtmlReport.of(List.of(), "a client")).startsWith("<!DOCTYPE html>\n<html lang");
    assertThat(Page.of(List.of()).texts("p", "answer")).containsExactly("Nothing was played.");
  }

  @Test
  void showsEachScenarioInTheGridAndAsAStory() {
    List<Played> all = oneOfEach();

    Page page = Page.of(all);

    assertThat(page.texts("span", "scenario"))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Played::scenario).toList());
    assertThat(page.all("a", "cell").map(it -> it.getAttribute("aria-label")))
        .hasSize(all.size())
        .allMatch(label -> all.stream().anyMatch(it -> label.startsWith(it.scenario() + ": ")));
  }

  @Test
  void saysEachVerdictInWordsInSymbolsAndInColour() {
    Page page = Page.of(oneOfEach());

    for (String verdict : VERDICTS) {
      Mark mark = Mark.valueOf(verdict.toUpperCase(Locale.ROOT));
      Element cell = page.all("a", "cell").filter(Page.hasClass(verdict)).findFirst().orElseThrow();
      assertThat(Page.text(cell)).isEqualTo(mark.symbol());
      assertThat(cell.getAttribute("aria-label")).contains(": " + verdict + ".");
      assertThat(page.texts("label", verdict))
          .singleElement()
          .asString()
          .contains("1 " + mark.title());
      assertThat(page.all("details", verdict)).hasSize(1);
    }
  }

  @Test
  void tellsTheGravestFirst() {
    Page page =
        Page.of(
            List.of(
                Plays.of("a/fine").played(),
                Plays.of("b/inside-tls").verdict("unsafe").played(),
                Plays.of("c/message").verdict("unsafe").played("message", false, null),
                Plays.of("d/password").verdict("unsafe").played("credentials", false, null),
                Plays.of("e/tolerated").verdict("tolerated").played()));

    assertThat(page.texts("span", "scenario"))
        .containsExactly("d/password", "c/message", "b/inside-tls", "e/tolerated", "a/fine");
  }

  @Test
  void sumsUpWhatLeaked() {
    Page page =
        Page.of(
            List.of(
                Plays.of("a/password").verdict("unsafe").played("credentials", false, null),
                Plays.of("b/short").played("nothing", true, null),
                Plays.of("c/tolerated").verdict("tolerated").played("message", false, null)));

    assertThat(page.texts("p", "answer"))
        .containsExactly("In 1 of 3 scenarios the client disclosed what its policy protects.");
    assertThat(page.texts("ul", "notes").get(0))
        .contains("1 disclosed credentials in clear")
        .contains("1 not delivered, though a conforming client delivers")
        .doesNotContain("message");
    assertThat(page.all("a", "short").map(it -> it.getAttribute("aria-label")))
        .containsExactly("b/short: safe, but not delivered. words");
  }

  @Test
  void doesNotCallAClientSafeOfWhichNothingIsKnown() {
    Page page = Page.of(List.of(Plays.of("a/b").verdict("unreached").played()));

    assertThat(page.texts("p", "answer"))
        .containsExactly(
            "The client disclosed nothing that its policy protects; nothing is known from 1 of 1 scenario.");
    assertThat(page.all("header").findFirst().map(it -> it.getElementsByTagName("span").item(0)))
        .map(it -> ((Element) it).getAttribute("class"))
        .hasValue("mark unreached");
  }

  @Test
  void opensAStoryFromItsCell() {
    List<Played> twice = new ArrayList<>(oneOfEach());
    twice.addAll(oneOfEach());
    twice.add(Plays.of("certificate/unsafe").policy("dane").played());

    Page page = Page.of(twice);

    List<String> told = page.all("div", "told").map(it -> it.getAttribute("id")).toList();
    assertThat(told).doesNotHaveDuplicates().hasSize(twice.size());
    assertThat(page.all("a", "cell").map(it -> it.getAttribute("href").substring(1)))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void hasAGridForEachPolicy() {
    Page page =
        Page.of(
            List.of(Plays.of("a/b").played(), Plays.of("a/b").policy("opportunistic").played()));

    assertThat(page.all("h3").map(Page::text).filter(it -> !it.equals("Transcript")))
        .contains("opportunistic", "verified");
    assertThat(page.all("div", "told").map(it -> it.getAttribute("id")))
        .containsExactly("s/a/b/opportunistic", "s/a/b/verified");
  }

  @Test
  void linksAnRfcToItsSection() {
    Page page = Page.of(List.of(Plays.of("a/b").played()));

    assertThat(page.all("a").filter(it -> Page.text(it).startsWith("RFC 5280")))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getAttribute("href"))
                    .isEqualTo("https://www.rfc-editor.org/rfc/rfc5280#section-6.1.3"));
  }

  @Test
  void marksTheLinesOfATranscriptThatDecided() {
    assertThat(
            Lines.of("     0 ms  S  220 hello\n    14 ms  !  fault expired: a day ago\n").markup())
        .isEqualTo("     0 ms  S  220 hello\n<b>    14 ms  !  fault expired: a day ago</b>");
    assertThat(
            Lines.of("    72 ms  c  MAIL FROM:<a@b>  <-- unsafe\n    73 ms  s  250 Ok\n").markup())
        .isEqualTo(
            "<mark class=\"unsafe\">    72 ms  c  MAIL FROM:&lt;a@b&gt;  &lt;-- unsafe</mark>\n"
                + "    73 ms  s  250 Ok");
  }

  @Test
  void showsMarkupAsTextWhereverItStands() {
    String attack =
        "\"'></title></style></pre></script><script>alert('{{title}}')</script>&amp;$1\\";
    Page harmless = Page.parse(HtmlReport.of(List.of(Plays.allOf("words")), "words"));

    Page page = Page.parse(HtmlReport.of(List.of(Plays.allOf(attack)), attack));

    assertThat(page.all("*").map(Element::getTagName))
        .containsExactlyElementsOf(harmless.all("*").map(Element::getTagName).toList());
    assertThat(page.all("*").flatMap(HtmlReportTest::attributes).map(Attr::getName))
        .containsExactlyElementsOf(
            harmless.all("*").flatMap(HtmlReportTest::attributes).map(Attr::getName).toList());
    assertThat(page.texts("pre", "transcript")).containsExactly(attack);
    assertThat(page.texts("pre", "output")).containsExactly(attack);
    assertThat(page.all("h1").map(Page::text)).containsExactly(attack);
  }

  @Test
  void showsWhatNoXmlMayHold() {
    Page page =
        Page.of(List.of(Plays.allOf("a\0b\u001b[31mred\u001b[0m\r\n\u007f\u202e\ud800\uffff")));

    assertThat(page.texts("pre", "output"))
        .containsExactly(
            "a\u2400bred \u2421\u2039U+202E\u203a\u2039U+D800\u203a\u2039U+FFFF\u203a");
  }

  @Test
  void loadsNothing() {
    String html = HtmlReport.of(oneOfEach(), "a client");
    Page page = Page.parse(html);

    assertThat(page.all("*").map(Element::getTagName))
        .doesNotContain("link", "img", "iframe", "object", "embed", "base", "form", "svg");
    assertThat(page.all("*").flatMap(HtmlReportTest::attributes))
        .filteredOn(it -> it.getValue().contains("//"))
        .allMatch(
            it -> it.getOwnerElement().getTagName().equals("a") && it.getName().equals("href"))
        .allMatch(it -> it.getValue().startsWith("https://www.rfc-editor.org/rfc/rfc"));
    assertThat(Template.read("report.css")).doesNotContain("url(", "@import", "//");
    assertThat(Template.read("report.js")).doesNotContain("fetch", "import", "//", "innerHTML");
  }

  @Test
  void forbidsEveryScriptButItsOwn() throws NoSuchAlgorithmException {
    Page page = Page.of(oneOfEach());

    String style = page.text("style");
    String script = page.text("script");
    assertThat(page.all("meta").map(it -> it.getAttribute("content")))
        .contains(
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(sha256(style), sha256(script)));
    assertThat(page.all("*").flatMap(HtmlReportTest::attributes).map(Attr::getName))
        .noneMatch(it -> it.startsWith("on") || it.equals("style"));
  }

  @Test
  void isTheSameInAnyOrder() {
    List<Played> all = oneOfEach();
    String html = HtmlReport.of(all, "a client");

    List<Played> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(HtmlReport.of(shuffled, "a client")).isEqualTo(html);
  }

  @Test
  void saysWhichVerdictItDoesNotKnow() {
    Played odd = Plays.of("a/b").verdict("splendid").played();

    assertThatThrownBy(() -> HtmlReport.of(List.of(odd), "a client"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a/b: no verdict is called 'splendid'");
  }

  @Test
  void showsACommandAsAShellTakesIt() {
    assertThat(ShellWords.of(List.of("swaks", "--to", "a@b", "it's", "")))
        .isEqualTo("swaks --to a@b 'it'\\''s' ''");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static List<Played> oneOfEach() {
    return VERDICTS.stream().map(it -> Plays.of("certificate/" + it).verdict(it).played()).toList();
  }

  private static Stream<Attr> attributes(Element element) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
  }
}
