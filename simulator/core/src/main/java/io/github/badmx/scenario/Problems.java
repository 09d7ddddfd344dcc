package io.github.badmx.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong in one file, gathered while it is read to its end. */
final class Problems {

  private static final int MOST = 50;

  private final String file;
  private final List<ScenarioProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Node where, String text) {
    Mark mark = where.getStartMark().orElseThrow();
    addAt(mark.getLine() + 1, mark.getColumn() + 1, text);
  }

  void addAt(int line, int column, String text) {
    if (found.size() < MOST) {
      found.add(new ScenarioProblem(file, line, column, text));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  /** By place. */
  List<ScenarioProblem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(ScenarioProblem::line)
                .thenComparingInt(ScenarioProblem::column))
        .toList();
  }
}
