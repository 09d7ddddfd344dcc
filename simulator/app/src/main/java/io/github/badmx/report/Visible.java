package io.github.badmx.report;

import java.util.regex.Pattern;

/**
 * Text in which nothing is hidden: what a peer or a program wrote, without anything that HTML and
 * XML forbid or that changes how its surroundings look.
 *
 * <p>Line ends become LF; colours of a terminal are dropped; other control characters are shown as
 * their pictures (U+2400 and on), overrides of the writing direction and halves of characters by
 * their number.
 */
final class Visible {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[mK]");
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Visible() {}

  static String of(String anything) {
    StringBuilder visible = new StringBuilder(anything.length());
    COLOUR
        .matcher(anything)
        .replaceAll("")
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(each -> append(visible, each));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int each) {
    if (each == '\n' || each == '\t') {
      visible.appendCodePoint(each);
    } else if (each < ' ') {
      visible.appendCodePoint(PICTURES + each);
    } else if (each == 0x7f) {
      visible.appendCodePoint(PICTURE_OF_DELETE);
    } else if (isHidden(each)) {
      visible.append("\u2039U+%04X\u203a".formatted(each));
    } else {
      visible.appendCodePoint(each);
    }
  }

  private static boolean isHidden(int each) {
    return switch (Character.getType(each)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (each & 0xfffe) == 0xfffe;
    };
  }
}
