package io.github.badmx.scenario;

/**
 * One thing that is wrong in a scenario file.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1, in characters
 * @param text what is wrong, and the way out
 */
public record ScenarioProblem(String file, int line, int column, String text) {

  /** {@code certificate/expired.yaml:4:5: unknown fault ...}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, text);
  }
}
