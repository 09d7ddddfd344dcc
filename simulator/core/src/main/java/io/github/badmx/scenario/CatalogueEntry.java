package io.github.badmx.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a scenario before it is read, and the way to it. */
public final class CatalogueEntry {

  private final String file;
  private final String name;
  private final int id;
  private final List<String> aliases;
  private final TlsSettings.Mode mode;
  private final String title;
  private final Supplier<Scenario> reader;
  private volatile @Nullable Scenario read;

  CatalogueEntry(
      String file,
      String name,
      int id,
      List<String> aliases,
      TlsSettings.Mode mode,
      String title,
      Supplier<Scenario> reader) {
    this.file = file;
    this.name = name;
    this.id = id;
    this.aliases = List.copyOf(aliases);
    this.mode = mode;
    this.title = title;
    this.reader = reader;
  }

  static CatalogueEntry of(String file, Scenario scenario) {
    return new CatalogueEntry(
        file,
        scenario.name(),
        scenario.id(),
        scenario.aliases(),
        scenario.tls().mode(),
        scenario.title(),
        () -> scenario);
  }

  /** Group and short name: {@code certificate/expired}. */
  public String name() {
    return name;
  }

  /** The part of the name before the slash; empty if there is none. */
  public String group() {
    return name.substring(0, Math.max(0, name.indexOf('/')));
  }

  /** Stable for ever; gives the port. */
  public int id() {
    return id;
  }

  /** Other names. */
  public List<String> aliases() {
    return aliases;
  }

  /** How TLS starts. */
  public TlsSettings.Mode mode() {
    return mode;
  }

  /** One line for a person. */
  public String title() {
    return title;
  }

  /** Where it stands. */
  public String file() {
    return file;
  }

  /**
   * The scenario, read once.
   *
   * @throws InvalidScenarioException if it cannot be played
   */
  public Scenario scenario() {
    Scenario known = read;
    if (known == null) {
      known = reader.get();
      read = known;
    }
    return known;
  }

  /**
   * The file as it is written; a name that ships is taken, nobody's own file has it.
   *
   * @throws IOException if it is the user's own and cannot be read
   */
  public String text() throws IOException {
    return ShippedScenarios.has(name)
        ? ShippedScenarios.text(name)
        : Files.readString(Path.of(file));
  }

  /** Everything it answers to. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(name, Integer.toString(id)));
    words.addAll(aliases);
    return words;
  }
}
