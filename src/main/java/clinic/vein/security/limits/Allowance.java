package clinic.vein.security.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often somebody may do something: some times at once, and then at a steady pace. As a setting it is written
 * {@code 100+200/PT1H}: one hundred at once, two hundred more in each hour.
 *
 * @param atOnce after a long rest
 * @param more how many times are added in each period, evenly
 */
public record Allowance(int atOnce, int more, Duration period) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\+(\\d{1,9})/(P\\w+)");

    public Allowance {
        if (atOnce < 1 || more < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("An allowance must be above zero, such as 100+200/PT1H");
        }
    }

    /** @throws IllegalArgumentException when it is not written like {@code 100+200/PT1H} */
    public static Allowance of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("An allowance is written like 100+200/PT1H, not " + text);
        }
        return new Allowance(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Duration.parse(matcher.group(3)));
    }

    double perNano() {
        return more / (double) period.toNanos();
    }
}
