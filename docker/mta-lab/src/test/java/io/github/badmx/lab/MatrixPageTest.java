package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class MatrixPageTest {

  /** {@code -Dbadmx.regenerate=true} writes it anew. */
  @Test
  void showsTheMatrixThatIsKept() throws IOException {
    MatrixPage page = MatrixPage.of(Matrix.kept());
    if (Boolean.getBoolean("badmx.regenerate")) {
      page.keep();
    }

    assertEquals(page.text(), Files.readString(MatrixPage.FILE));
  }
}
