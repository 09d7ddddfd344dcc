package io.github.badmx.scenario;

import io.github.badmx.fault.AlertDescription;
import io.github.badmx.fault.Scalar;
import io.github.badmx.fault.ValueType;
import io.github.badmx.fault.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Makes of one plain value what its place in the file asks for. */
final class ScalarBinder {

  private final Problems problems;

  ScalarBinder(Problems problems) {
    this.problems = problems;
  }

  @Nullable Object bind(ScalarNode node, ValueType type, String what) {
    String text = node.getValue();
    if (type instanceof Words words) {
      return word(node, words, what);
    }
    if (type instanceof ValueType.AlertName && !text.matches("\\d{1,3}")) {
      return alert(node, what);
    }
    try {
      return type instanceof Scalar scalar
          ? scalar.parse(text)
          : new AlertDescription(Integer.parseInt(text));
    } catch (IllegalArgumentException e) {
      problems.add(node, what + ": " + e.getMessage());
      return null;
    }
  }

  private @Nullable Object word(ScalarNode node, Words words, String what) {
    Object choice = words.choices().get(node.getValue());
    if (choice == null) {
      String known = "known are " + String.join(", ", words.words());
      String hint =
          Nearest.to(node.getValue(), words.words())
              .map("did you mean '%s'?"::formatted)
              .orElse(known);
      problems.add(node, "%s: unknown word '%s': %s".formatted(what, node.getValue(), hint));
    }
    return choice;
  }

  private @Nullable Object alert(ScalarNode node, String what) {
    Optional<AlertDescription> alert = AlertDescription.named(node.getValue());
    if (alert.isEmpty()) {
      problems.add(
          node,
          "%s: unknown alert '%s'%s"
              .formatted(
                  what,
                  node.getValue(),
                  Nearest.to(node.getValue(), AlertDescription.names())
                      .map(": did you mean '%s'?"::formatted)
                      .orElse(": write its number, 0 to 255")));
    }
    return alert.orElse(null);
  }
}
