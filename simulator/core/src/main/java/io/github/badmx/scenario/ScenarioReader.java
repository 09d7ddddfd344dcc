package io.github.badmx.scenario;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads scenario files and says everything that is wrong in one, each with line and column, the
 * nearest known word and what to run next.
 */
public final class ScenarioReader {

  /** The longest scenario file, in octets. */
  public static final int MAX_BYTES = 64 * 1024;

  private final Problems problems;

  private ScenarioReader(String file) {
    this.problems = new Problems(file);
  }

  /**
   * The scenario in a file; its name is the folder's and the file's: {@code certificate/expired}.
   *
   * @throws InvalidScenarioException if it cannot be played
   * @throws IOException if the file cannot be read
   */
  public static Scenario read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(name(file), file.toString(), in.readNBytes(MAX_BYTES + 1));
    }
  }

  /**
   * The scenario in these octets.
   *
   * @param name group and short name
   * @param file what to call it in problems
   * @throws InvalidScenarioException if it cannot be played
   */
  public static Scenario read(String name, String file, byte[] octets) {
    return new ScenarioReader(file).read(name, octets);
  }

  private static String name(Path file) {
    String stem = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    Path whole = file.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return names > 1 ? whole.getName(names - 2) + "/" + stem : stem;
  }

  private Scenario read(String name, byte[] octets) {
    if (octets.length > MAX_BYTES) {
      problems.addAt(1, 1, "the file is longer than %d KiB".formatted(MAX_BYTES / 1024));
    }
    Scenario scenario =
        problems.none()
            ? new YamlText(problems).compose(octets).map(root -> scenario(name, root)).orElse(null)
            : null;
    if (scenario == null || !problems.none()) {
      throw new InvalidScenarioException(problems.sorted());
    }
    return scenario;
  }

  private @Nullable Scenario scenario(String name, Node root) {
    Object bound = new NodeBinder(problems).bind(root, Shape.of(ScenarioFile.class), "");
    if (bound == null) {
      return null;
    }
    Scenario scenario = ((ScenarioFile) bound).toScenario(name);
    checkTls(root, scenario.tls());
    checkFaults(root, scenario);
    return scenario;
  }

  private void checkTls(Node root, TlsSettings tls) {
    Node where = child(root, "tls").orElse(root);
    tls.contradictions().forEach(text -> problems.add(where, "'tls': " + text));
  }

  private void checkFaults(Node root, Scenario scenario) {
    checkFaults(root, scenario.faults(), scenario.tls(), null);
    List<Node> entries = child(root, "connections").map(ScenarioReader::entries).orElse(List.of());
    for (int i = 0; i < scenario.connections().size(); i++) {
      Turn turn = scenario.connections().get(i);
      checkFaults(entries.get(i), turn.faults(), scenario.tls(), turn.when());
    }
  }

  private void checkFaults(Node root, List<Fault> faults, TlsSettings tls, @Nullable When when) {
    List<Node> places = entries(child(root, "faults").orElse(root));
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      Node place = places.get(i);
      Reachable.objection(fault, tls)
          .or(
              () ->
                  when == null || !when.late()
                      ? Optional.empty()
                      : Reachable.tooLate(fault, when, tls))
          .ifPresent(text -> problems.add(place, text));
    }
  }

  /** Where a list is due, one value may stand without brackets. */
  private static List<Node> entries(Node node) {
    return node instanceof SequenceNode many ? many.getValue() : List.of(node);
  }

  private static Optional<Node> child(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(it -> it.getKeyNode() instanceof ScalarNode word && word.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }
}
