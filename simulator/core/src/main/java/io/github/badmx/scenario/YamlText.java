package io.github.badmx.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The octets of a file as one YAML document; what is no such thing is a problem. */
final class YamlText {

  private static final String NOT_YAML = "this is not YAML: ";

  /** Without guessing what a plain value is: the place says it. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(true).setSchema(new FailsafeSchema()).build();

  private final Problems problems;

  YamlText(Problems problems) {
    this.problems = problems;
  }

  /** The document, unless there is a problem. */
  Optional<Node> compose(byte[] octets) {
    Optional<String> text = decode(octets);
    return text.flatMap(this::compose);
  }

  private Optional<Node> compose(String text) {
    try {
      PlainParser parser =
          new PlainParser(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
      Optional<Node> root = new Composer(SETTINGS, parser).getSingleNode();
      if (root.isEmpty()) {
        problems.addAt(1, 1, "the file is empty: a scenario has at least 'id' and 'title'");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      Mark mark = place(e);
      problems.addAt(mark.getLine() + 1, mark.getColumn() + 1, explain(e));
    } catch (ReaderException e) {
      int at = text.offsetByCodePoints(0, e.getPosition());
      addAt(
          text.substring(0, at),
          "the character U+%04X cannot stand here".formatted(e.getCodePoint()));
    }
    return Optional.empty();
  }

  private static String explain(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (e instanceof PlainParser.RefusedException) {
      return problem;
    }
    if (problem.contains("TAB") || problem.contains("\\t")) {
      return NOT_YAML + "a tab cannot indent: use spaces";
    }
    if (problem.contains("another document")) {
      return "a second document begins here: write one scenario a file";
    }
    if (problem.startsWith("expected <block end>")) {
      return NOT_YAML + "the indentation fits nothing above it";
    }
    String context =
        e.getContextMark()
            .map(mark -> " (%s, line %d)".formatted(e.getContext(), mark.getLine() + 1))
            .orElse("");
    return NOT_YAML + problem + context;
  }

  /** What ends too early is best mended where it begins. */
  private static Mark place(MarkedYamlEngineException e) {
    boolean atEnd = e.getProblem().contains("end of stream");
    return (atEnd ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
        .or(e::getContextMark)
        .orElseThrow();
  }

  private Optional<String> decode(byte[] octets) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(octets);
    CharBuffer out = CharBuffer.allocate(octets.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      addAt(text, "this is not UTF-8: save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** A problem right behind a text. */
  private void addAt(String before, String what) {
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    problems.addAt(line, before.length() - before.lastIndexOf('\n'), what);
  }
}
