package io.github.badmx.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A page that shows what became of a run, to send to somebody or to keep with a build.
 *
 * <p>One file that loads nothing: HTML5 that is also well-formed XML, and works without JavaScript.
 * What peers and programs wrote is on it as text only; the page also forbids every script but its
 * own. The same scenarios in any order give the same page.
 */
public final class HtmlReport {

  private static final Template PAGE = Template.in("report.html");
  private static final String STYLE = Template.read("report.css");
  private static final String SCRIPT = Template.read("report.js");

  private HtmlReport() {}

  /**
   * The page.
   *
   * @param all what was played; to several policies if need be
   * @param title of one line: which client this is about
   * @throws IllegalArgumentException if a verdict is not one of badmx's
   */
  public static String of(List<Played> all, String title) {
    List<Row> rows = Anchors.rows(all);
    Summary summary = new Summary(rows);
    Html page =
        PAGE.with(
            Map.ofEntries(
                Map.entry("title", title),
                Map.entry("brief", summary.brief()),
                Map.entry("sentence", summary.sentence()),
                Map.entry("policies", summary.policies()),
                Map.entry("notes", summary.notes()),
                Map.entry("counts", summary.counts()),
                Map.entry("grid", Grid.of(rows)),
                Map.entry("stories", Stories.of(rows)),
                Map.entry("style", new Html(STYLE)),
                Map.entry("style-hash", hash(STYLE)),
                Map.entry("script", new Html(SCRIPT)),
                Map.entry("script-hash", hash(SCRIPT))));
    return page.markup() + "\n";
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
