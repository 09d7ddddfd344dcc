package io.github.badmx.app;

import io.github.badmx.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A part of all scenarios, for one of several machines; each scenario is in one part.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
record Shard(int number, int of) {

  static final Shard WHOLE = new Shard(1, 1);

  /** The scenarios of this part, by id: every group is spread over all parts. */
  List<Scenario> part(List<Scenario> all) {
    List<Scenario> sorted = all.stream().sorted(Comparator.comparingInt(Scenario::id)).toList();
    return IntStream.range(0, sorted.size())
        .filter(index -> index % of == number - 1)
        .mapToObj(sorted::get)
        .toList();
  }

  /** Reads {@code 2/5}. */
  static final class Converter implements ITypeConverter<Shard> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    @Override
    public Shard convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        Shard shard =
            new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (shard.number <= shard.of) {
          return shard;
        }
      }
      throw new TypeConversionException(
          "'%s' is no part: 2/5 is the second of five, 1/5 the first".formatted(text));
    }
  }
}
