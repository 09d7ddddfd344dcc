package io.github.badmx.control;

/**
 * Ports that trials may have.
 *
 * @param first the lowest; 0 for any that is free
 * @param last the highest
 */
public record PortRange(int first, int last) {

  /** Any that is free. */
  public static final PortRange FREE = new PortRange(0, 0);

  /**
   * @throws IllegalArgumentException if there are no such ports
   */
  public PortRange {
    if (first < 0 || last > 65_535 || first > last || (first == 0 && last > 0)) {
      throw new IllegalArgumentException(
          "'%d-%d': ports are 1 to 65535, the lower one first".formatted(first, last));
    }
  }

  /**
   * {@code 26800-26899}, or one port.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static PortRange parse(String text) {
    if (!text.matches("\\d{1,5}(-\\d{1,5})?")) {
      throw new IllegalArgumentException("'%s' is no range of ports: 26800-26899".formatted(text));
    }
    String[] ends = text.split("-", 2);
    return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** Whether any port will do. */
  boolean any() {
    return first == 0;
  }

  int size() {
    return last - first + 1;
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
