package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every program, in every set-up, tells the same of a message as badmx does, and the same as when
 * {@code matrix.tsv} was written.
 *
 * <p>{@code -Dbadmx.regenerate=true} writes the matrix anew, {@code -Plab-full} plays the whole
 * catalogue, {@code -Dlab.only=REGEX} the scenarios of these names.
 */
@InLab
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementLabTest {

  private static final boolean FULL = Boolean.getBoolean("lab.full");
  private static final String ONLY = System.getProperty("lab.only", ".*");
  private static final boolean REGENERATE = Boolean.getBoolean("badmx.regenerate");

  private final Lab lab;
  private final ConcurrentLinkedQueue<Matrix.Row> seen = new ConcurrentLinkedQueue<>();
  private final Matrix kept = Matrix.kept();
  private List<Catalogue.Entry> catalogue = List.of();

  AgreementLabTest(Lab lab) {
    this.lab = lab;
  }

  @BeforeAll
  void askWhatCanBePlayed() throws InterruptedException {
    catalogue = lab.catalogue().entries();
  }

  @AfterAll
  void keepWhatWasSeen() {
    if (REGENERATE) {
      Set<String> playable =
          catalogue.stream().map(Catalogue.Entry::name).collect(Collectors.toSet());
      Matrix newer = kept.with(seen).only(playable);
      newer.keep();
      MatrixPage.of(newer).keep();
    }
  }

  @Test
  void chosenScenariosPlayTheCausesThatTheyAreChosenFor() {
    Map<String, List<String>> causes =
        catalogue.stream()
            .collect(Collectors.toMap(Catalogue.Entry::name, Catalogue.Entry::causes));

    for (Chosen chosen : Chosen.all()) {
      assertTrue(
          chosen.cause().equals("-")
              ? causes.containsKey(chosen.scenario())
              : causes.getOrDefault(chosen.scenario(), List.of()).contains(chosen.cause()),
          chosen.toString());
    }
  }

  @TestFactory
  Stream<DynamicContainer> programAndBadmxTellTheSame() {
    scenarios().stream().flatMap(Mtas::pairs).forEach(lab::begin);
    return scenarios().stream()
        .map(scenario -> dynamicContainer(scenario, Mtas.pairs(scenario).map(this::agrees)));
  }

  private List<String> scenarios() {
    List<String> chosen = Chosen.all().stream().map(Chosen::scenario).distinct().toList();
    return catalogue.stream()
        .filter(
            entry -> chosen.contains(entry.name()) || (FULL && !entry.mode().equals("implicit")))
        .map(Catalogue.Entry::name)
        .filter(name -> name.matches(ONLY))
        .toList();
  }

  private DynamicTest agrees(Pair pair) {
    return dynamicTest(
        pair.mta().name() + " " + pair.setup().name(), () -> check(pair, lab.observe(pair)));
  }

  private void check(Pair pair, Observed observed) throws InterruptedException {
    seen.add(Matrix.Row.of(observed, lab.version(pair.mta())));

    assertEquals(List.of(), Agreement.objections(observed), observed::evidence);
    if (!REGENERATE) {
      assertEquals(
          kept.row(pair).map(Matrix.Row::outcome).orElse("no such row"),
          observed.account().fate().label(),
          () -> "matrix.tsv says otherwise of " + observed.evidence());
    }
  }
}
