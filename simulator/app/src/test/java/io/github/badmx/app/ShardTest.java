package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

  private final List<Scenario> all = Catalogue.shipped().all();

  @Test
  void eachScenarioIsInOnePart() {
    List<Scenario> together =
        IntStream.rangeClosed(1, 7)
            .mapToObj(number -> new Shard(number, 7).part(all))
            .flatMap(List::stream)
            .toList();

    assertThat(together).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void partsAreAlikeInSizeAndHaveSomethingOfEveryGroup() {
    List<Scenario> first = new Shard(1, 5).part(all);
    List<Scenario> last = new Shard(5, 5).part(all);

    assertThat(first.size() - last.size()).isBetween(0, 1);
    assertThat(last).extracting(Scenario::group).contains("certificate", "after-220", "dialogue");
  }

  @Test
  void aPartIsTheSameInWhateverOrderScenariosCome() {
    List<Scenario> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(4));

    assertThat(new Shard(2, 3).part(shuffled)).isEqualTo(new Shard(2, 3).part(all));
  }

  @Test
  void aPartMayBeEmpty() {
    assertThat(new Shard(3, 3).part(all.subList(0, 2))).isEmpty();
  }
}
