package io.github.badmx.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where text goes.
 *
 * @param out what was asked for
 * @param err complaints and warnings
 */
record Console(PrintWriter out, PrintWriter err) {

  /** The standard streams, in UTF-8 whatever the locale: scenarios cite §, also in containers. */
  static Console standard() {
    return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err));
  }

  /** A heading: bold on a terminal that likes it, as it is for NO_COLOR and pipes. */
  String heading(String text) {
    return Ansi.AUTO.enabled() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8)));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
