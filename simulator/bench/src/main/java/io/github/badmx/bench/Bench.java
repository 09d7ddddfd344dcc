package io.github.badmx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything, prints one table, and exits with 1 when a budget is missed.
 *
 * <p>Arguments: the path of badmx.jar, then, if not all is wanted, any of {@code start}, {@code
 * heap} and {@code handshake}.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    Path folder = Files.createTempDirectory("badmx-bench");
    List<Row> rows = new ArrayList<>();
    if (wanted.isEmpty() || wanted.contains("handshake")) {
      rows.addAll(new Handshakes(folder).measure());
    }
    if (wanted.isEmpty() || wanted.contains("heap")) {
      rows.addAll(new Connections(folder).measure());
    }
    if (wanted.isEmpty() || wanted.contains("start")) {
      rows.addAll(new Starts(Path.of(arguments[0])).measure());
    }
    remove(folder);
    System.out.print(Row.table(rows));
    System.exit(rows.stream().allMatch(Row::kept) ? 0 : 1);
  }

  private static void remove(Path folder) throws IOException {
    for (Key key : Key.values()) {
      Files.deleteIfExists(key.chain(folder));
      Files.deleteIfExists(key.key(folder));
    }
    Files.deleteIfExists(folder);
  }
}
