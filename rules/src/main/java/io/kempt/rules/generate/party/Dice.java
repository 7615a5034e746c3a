package io.kempt.rules.generate.party;

import java.util.List;

/**
 * Random numbers that are the same on every machine and every Java: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014) and {@link StrictMath}. {@code java.util.SplittableRandom} is not used
 * because only its interface is promised, not its numbers.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /**
     * The dice for one thing. The same three numbers always give the same throws, whatever was thrown before elsewhere.
     *
     * @param seed the run's seed
     * @param stream what the dice are for; different purposes take different streams
     * @param index which one of them
     */
    public static Dice of(long seed, Stream stream, long index) {
        return new Dice(mix(mix(seed + GOLDEN_GAMMA * stream.number) ^ mix(index + GOLDEN_GAMMA)));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 (included) to the bound (excluded). */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** From 0 (included) to 1 (excluded). */
    public double fraction() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** True with that probability (0 to 1). */
    public boolean chance(double probability) {
        return fraction() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the choices, the earlier the likelier, as with surnames: the first tenth comes up in about a third. */
    public <T> T pickEarly(List<T> choices) {
        double fraction = fraction();
        return choices.get((int) (choices.size() * fraction * fraction));
    }

    /** That many decimal digits. */
    public String digits(int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + below(10)));
        }
        return out.toString();
    }

    /** Standard normal, by the method of Box and Muller (1958). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    /**
     * Log-normal.
     *
     * @param sigma the standard deviation of the logarithm
     */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Exponential with that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - fraction());
    }

    /** Gamma with that shape and scale 1, by the method of Marsaglia and Tsang (ACM TOMS 26, 2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - fraction(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && StrictMath.log(1 - fraction()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** What dice are for. The numbers are part of what a seed means: none is changed or used twice. */
    public enum Stream {
        BLOCK(1),
        PARTY(2),
        PLACEMENT(3),
        RECORD(4),
        SHUFFLE(5),
        LINE(6),
        SPENDING(7),
        LEAD(8),
        OPPORTUNITY(9),
        ORDER(10),
        ACTIVITY(11),
        CUSTOMER_BLOCK(12),
        CUSTOMER(13),
        COPIES(14),
        RECORD_ORDER(15),
        CUSTOMER_RECORD(16),
        TOWN(17);

        private final long number;

        Stream(long number) {
            this.number = number;
        }
    }
}
