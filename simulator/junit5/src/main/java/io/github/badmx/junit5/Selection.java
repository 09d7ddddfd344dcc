package io.github.badmx.junit5;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.Nearest;
import io.github.badmx.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The scenarios of a catalogue that an {@link EveryScenario} asks for, in the catalogue's order.
 */
final class Selection {

  private Selection() {}

  /**
   * The scenarios.
   *
   * @throws ExtensionConfigurationException if a word is unknown, or no scenario fits them all
   */
  static List<Scenario> of(EveryScenario wanted, Catalogue catalogue) {
    Set<String> groups = known("group", wanted.group(), catalogue.groups());
    Set<String> names = names(wanted.name(), catalogue);
    List<Scenario> found =
        catalogue.entries().stream()
            .filter(entry -> fits(groups, entry.group()) && fits(names, entry.name()))
            .map(CatalogueEntry::scenario)
            .toList();
    if (wanted.cause().length > 0) {
      Set<String> causes = known("cause", wanted.cause(), causes(catalogue));
      found = found.stream().filter(it -> it.causes().stream().anyMatch(causes::contains)).toList();
    }
    if (found.isEmpty()) {
      throw new ExtensionConfigurationException(
          "no scenario fits all of %s: leave out one of the attributes".formatted(wanted));
    }
    return found;
  }

  private static boolean fits(Set<String> wanted, String word) {
    return wanted.isEmpty() || wanted.contains(word);
  }

  private static Set<String> names(String[] words, Catalogue catalogue) {
    Set<String> names = new TreeSet<>();
    for (String word : words) {
      names.add(catalogue.get(word).name());
    }
    return names;
  }

  private static Set<String> causes(Catalogue catalogue) {
    Set<String> causes = new TreeSet<>();
    catalogue.all().forEach(scenario -> causes.addAll(scenario.causes()));
    return causes;
  }

  private static Set<String> known(String what, String[] words, Collection<String> known) {
    for (String word : words) {
      if (!known.contains(word)) {
        String near =
            Nearest.to(word, known)
                .map("did you mean '%s'?"::formatted)
                .orElse("there are " + String.join(", ", known));
        throw new ExtensionConfigurationException(
            "no scenario is of %s '%s': %s".formatted(what, word, near));
      }
    }
    return Set.copyOf(List.of(words));
  }
}
