package org.parley.basin;

/**
 * A closed interval that holds the true number whatever the rounding: every operation moves its
 * ends outwards by one floating-point number, except where the result is exactly 0.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) {

  static final Interval ZERO = new Interval(0, 0);
  static final Interval ONE = new Interval(1, 1);

  static Interval of(double exact) {
    return new Interval(exact, exact);
  }

  Interval plus(Interval other) {
    double lower = low + other.low;
    double upper = high + other.high;
    return new Interval(
        exact(low, other.low) ? lower : Math.nextDown(lower),
        exact(high, other.high) ? upper : Math.nextUp(upper));
  }

  /** Sums with 0, and of opposite numbers, are not rounded. */
  private static boolean exact(double one, double other) {
    return one == 0 || other == 0 || one == -other;
  }

  Interval minus(Interval other) {
    return plus(new Interval(-other.high, -other.low));
  }

  Interval times(Interval other) {
    double a = low * other.low;
    double b = low * other.high;
    double c = high * other.low;
    double d = high * other.high;
    return new Interval(
        down(Math.min(Math.min(a, b), Math.min(c, d))),
        up(Math.max(Math.max(a, b), Math.max(c, d))));
  }

  /** A product of 0 comes of a factor of 0, or has underflown to it from either side. */
  private double down(double product) {
    return product == 0 ? 0 : Math.nextDown(product);
  }

  private double up(double product) {
    return product == 0 ? 0 : Math.nextUp(product);
  }

  Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The same cut to what is known to lie in [0, 1]. */
  Interval probability() {
    return new Interval(Math.max(0, low), Math.min(1, high));
  }

  /** 1 / (1 + e^−θ) of every θ; StrictMath's e^x is within 1 unit in the last place. */
  static Interval sigmoid(double low, double high) {
    double most = StrictMath.exp(-low);
    double least = StrictMath.exp(-high);
    most += 2 * Math.ulp(most);
    least = Math.max(0, least - 2 * Math.ulp(least));
    return new Interval(
            Math.nextDown(1 / Math.nextUp(1 + most)), Math.nextUp(1 / Math.nextDown(1 + least)))
        .probability();
  }

  boolean above(double number) {
    return low > number;
  }

  boolean below(double number) {
    return high < number;
  }
}
