package io.github.badmx.scenario;

import io.github.badmx.fault.FaultType;
import io.github.badmx.fault.Shape;
import io.github.badmx.fault.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes of YAML nodes what their place in the file asks for; what cannot be made is a problem. */
final class NodeBinder {

  private static final String SHOW_FAULTS = "'badmx list faults' shows them all";

  private final Problems problems;
  private final ScalarBinder scalars;

  NodeBinder(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarBinder(problems);
  }

  /**
   * The value of a node; null where it has none, which then is a problem.
   *
   * @param what names the place for a person: {@code 'by' of fault 'expired'}; empty for the whole
   *     file
   */
  @Nullable Object bind(Node node, ValueType type, String what) {
    if (isNothing(node)) {
      problems.add(node, subject(what) + " has no value: write " + type.what());
      return null;
    }
    if (type instanceof ValueType.ListOf list) {
      return list(node, list.element(), what);
    }
    if (type instanceof ValueType.MapOf map) {
      return map(node, map, what);
    }
    if (type instanceof Shape shape) {
      return mapping(node, shape, what);
    }
    if (type instanceof ValueType.AnyFault) {
      return fault(node);
    }
    return node instanceof ScalarNode scalar
        ? scalars.bind(scalar, type, what)
        : wrongKind(node, type, what);
  }

  private @Nullable Object wrongKind(Node node, ValueType type, String what) {
    problems.add(
        node,
        "%s is %s: write %s"
            .formatted(
                subject(what),
                node.getNodeType() == NodeType.SEQUENCE ? "a list" : "a mapping",
                type.what()));
    return null;
  }

  private @Nullable List<Object> list(Node node, ValueType element, String what) {
    List<Node> nodes = node instanceof SequenceNode many ? many.getValue() : List.of(node);
    List<Object> values = new ArrayList<>();
    for (Node each : nodes) {
      Object value = bind(each, element, what);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == nodes.size() ? values : null;
  }

  private @Nullable Object map(Node node, ValueType.MapOf type, String what) {
    Map<String, Node> entries = entries(node, type, what);
    Map<Object, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          Object bound = bind(value, type.values(), place(key, what));
          Object word = type.keys().choices().get(key);
          if (word != null && bound != null) {
            values.put(word, bound);
          }
        });
    unknown(node, type.keys().words(), what);
    return values;
  }

  private @Nullable Object mapping(Node node, Shape shape, String what) {
    Map<String, Node> entries = entries(node, shape, what);
    if (!(node instanceof MappingNode)) {
      return null;
    }
    return create(node, entries, shape, what);
  }

  /** A record of its entries. */
  private @Nullable Object create(Node node, Map<String, Node> entries, Shape shape, String what) {
    Map<String, Object> values = new LinkedHashMap<>();
    boolean whole = true;
    for (var parameter : shape.parameters()) {
      Node given = entries.get(parameter.name());
      if (given == null) {
        if (parameter.required()) {
          problems.add(
              node,
              "%s lacks '%s': write %s"
                  .formatted(subject(what), parameter.name(), parameter.type().what()));
          whole = false;
        }
        continue;
      }
      Object value = bind(given, parameter.type(), place(parameter.name(), what));
      if (value == null) {
        whole = false;
      } else {
        values.put(parameter.name(), value);
      }
    }
    unknown(node, shape.parameters().stream().map(it -> it.name()).toList(), what);
    return whole ? made(node, shape, values, what) : null;
  }

  private @Nullable Object made(Node node, Shape shape, Map<String, Object> values, String what) {
    try {
      return shape.create(values);
    } catch (IllegalArgumentException e) {
      problems.add(node, (what.isEmpty() ? "" : what + ": ") + e.getMessage());
      return null;
    }
  }

  /** The entries of a mapping by key; a key that comes twice is a problem. */
  private Map<String, Node> entries(Node node, ValueType type, String what) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      String has = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "a list";
      problems.add(node, "%s is %s: write %s".formatted(subject(what), has, type.what()));
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = key(tuple.getKeyNode());
      if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
        problems.add(
            tuple.getKeyNode(),
            "%s has '%s' twice: keep one of them".formatted(subject(what), key));
      }
    }
    return entries;
  }

  private static String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  private void unknown(Node node, List<String> known, String what) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = key(tuple.getKeyNode());
        if (!known.contains(key)) {
          problems.add(
              tuple.getKeyNode(),
              "%s has no '%s'%s"
                  .formatted(subject(what), key, wayOut(tuple.getValueNode(), key, known)));
        }
      }
    }
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode it && it.getValue().isEmpty() && it.isPlain();
  }

  private static String place(String key, String what) {
    return what.isEmpty() ? "'%s'".formatted(key) : "'%s' of %s".formatted(key, what);
  }

  private static String subject(String what) {
    return what.isEmpty() ? "the scenario" : what;
  }

  private static String wayOut(Node value, String key, List<String> known) {
    if (isNothing(value)) {
      return ": if it belongs to the text before the comma, put that in quotes";
    }
    return Nearest.to(key, known)
        .map(": did you mean '%s'?"::formatted)
        .orElse(known.isEmpty() ? ": it takes nothing" : ": known are " + String.join(", ", known));
  }

  private @Nullable Object fault(Node node) {
    if (node instanceof ScalarNode bare) {
      return named(bare)
          .map(type -> create(bare, Map.of(), type.shape(), title(type)))
          .orElse(null);
    }
    if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
      problems.add(
          node, "one fault an entry: write '- expired: {by: 1d}', each fault with its own '-'");
      return null;
    }
    NodeTuple entry = mapping.getValue().get(0);
    return named(entry.getKeyNode())
        .map(type -> parameters(entry.getValueNode(), type))
        .orElse(null);
  }

  /** A single value is the first parameter. */
  private @Nullable Object parameters(Node node, FaultType type) {
    boolean nothing = isNothing(node);
    if (nothing || node instanceof MappingNode || type.parameters().isEmpty()) {
      return nothing
          ? create(node, Map.of(), type.shape(), title(type))
          : mapping(node, type.shape(), title(type));
    }
    String first = type.parameters().get(0).name();
    return create(node, Map.of(first, node), type.shape(), title(type));
  }

  private Optional<FaultType> named(Node node) {
    String name = key(node);
    Optional<FaultType> type = FaultType.named(name);
    if (type.isEmpty()) {
      List<String> known = FaultType.names();
      String near = Nearest.hint(name, known);
      problems.add(
          node,
          "unknown fault '%s'%s %s".formatted(name, near.isEmpty() ? ":" : near, SHOW_FAULTS));
    }
    return type;
  }

  private static String title(FaultType type) {
    return "fault '%s'".formatted(type.name());
  }
}
