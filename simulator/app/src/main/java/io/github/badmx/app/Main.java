package io.github.badmx.app;

/** {@code badmx}: the program. */
public final class Main {

  private Main() {}

  /** Does what the verb says, and ends the process with its exit code. */
  public static void main(String... args) {
    System.exit(Verbs.run(Console.standard(), args));
  }
}
