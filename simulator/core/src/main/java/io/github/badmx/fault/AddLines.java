package io.github.badmx.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * A reply that is far larger than anybody expects: more lines, longer lines, or both.
 *
 * @param at the command, or {@code accepted} for the greeting
 * @param count how many lines are added
 * @param length how many octets of text each has
 */
@Lie(value = "Adds lines to a reply, many or long", source = "RFC 5321 §4.5.3.1.5")
public record AddLines(Moment at, @Default("1") int count, @Default("20") int length)
    implements DialogueFault {

  private static final int MOST_OCTETS = 4 * 1024 * 1024;

  public AddLines {
    Answer.requireAnswered(at);
    if (count < 1 || length < 1 || (long) count * length > MOST_OCTETS) {
      throw new IllegalArgumentException(
          "'count' and 'length' are at least 1, and at most 4MiB together: %d, %d"
              .formatted(count, length));
    }
  }

  @Override
  public List<Reply> answer(Moment moment, Reply due) {
    if (moment != at) {
      return List.of(due);
    }
    List<String> lines = new ArrayList<>(due.lines());
    for (int i = 1; i <= count; i++) {
      String number = "X-" + i + "-";
      lines.add(number + "A".repeat(Math.max(0, length - number.length())));
    }
    return List.of(due.withLines(lines));
  }
}
