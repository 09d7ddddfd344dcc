package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.report.JsonReport;
import io.github.badmx.report.Played;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario, played to a client that is strict on purpose and to one that leaks on purpose.
 */
class WholeCatalogueTest {

  @Test
  void theStrictClientIsNowhereUnsafe(@TempDir Path folder) throws IOException {
    List<Played> all = play(folder, "strict.py", "{name}", "{port}", "{ca}", "{domain}", "{mode}");

    assertThat(all).hasSameSizeAs(Catalogue.shipped().entries());
    assertThat(unlike(all, List.of("safe", "tolerated", "unreached"))).isEmpty();
    assertThat(unlike(expectedToRefuse(all), List.of("safe", "unreached"))).isEmpty();
  }

  @Test
  void theLeakyClientIsUnsafeWhereverItLeaks(@TempDir Path folder) throws IOException {
    List<Played> all = play(folder, "leaky.py", "{host}", "{port}", "{ca}", "{domain}");

    List<Played> leaks =
        all.stream().filter(it -> !it.disclosed().inClear().equals("nothing")).toList();
    assertThat(leaks).hasSizeGreaterThan(150);
    assertThat(unlike(leaks, List.of("unsafe"))).isEmpty();
  }

  private static List<Played> expectedToRefuse(List<Played> all) {
    return all.stream().filter(it -> it.expected().equals("refuses")).toList();
  }

  /** The stories of those that have another verdict. */
  private static List<String> unlike(List<Played> all, List<String> verdicts) {
    return all.stream()
        .filter(it -> !verdicts.contains(it.verdict()))
        .map(WholeCatalogueTest::story)
        .toList();
  }

  private static String story(Played played) {
    return "%s is %s: %s%n%s"
        .formatted(played.scenario(), played.verdict(), played.because(), played.transcript());
  }

  private static List<Played> play(Path folder, String script, String... arguments)
      throws IOException {
    Path json = folder.resolve("all.json");
    List<String> words = new ArrayList<>(List.of("run", "--policy", "verified", "--jobs", "8"));
    words.addAll(List.of("--json", json.toString(), "--", "python3", Clients.script(script)));
    words.addAll(List.of(arguments));
    Badmx.run(words.toArray(String[]::new));
    return JsonReport.parse(json.toString(), Files.readString(json));
  }
}
