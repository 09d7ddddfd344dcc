package io.github.badmx.junit5;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** What JUnit closes when it forgets it: when the test, or the class, is over. */
@SuppressWarnings("deprecation") // before 5.13 JUnit closes nothing but a CloseableResource
record Closing<T>(T it, Runnable end) implements CloseableResource, AutoCloseable {

  @Override
  public void close() {
    end.run();
  }
}
