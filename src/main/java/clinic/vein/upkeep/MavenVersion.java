package clinic.vein.upkeep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ordered as Maven does: numbers by their value, {@code alpha} before {@code beta} before {@code rc} before the release. */
record MavenVersion(List<String> parts) implements Comparable<MavenVersion> {

    private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
    private static final List<String> BEFORE_THE_RELEASE =
            List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot");
    private static final List<String> THE_RELEASE = List.of("", "final", "ga", "release");

    static MavenVersion of(String version) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(version.toLowerCase(Locale.ROOT));
        while (part.find()) {
            parts.add(part.group());
        }
        return new MavenVersion(List.copyOf(parts));
    }

    @Override
    public int compareTo(MavenVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static int compare(String one, String other) {
        int kind = Integer.compare(rank(one), rank(other));
        if (kind != 0) {
            return kind;
        }
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : rank(one) == BEFORE_THE_RELEASE.size() ? 0 : one.compareTo(other);
    }

    /** A 0 is as good as nothing; a word that nobody knows comes after the release, and a number after that. */
    private static int rank(String part) {
        int before = BEFORE_THE_RELEASE.indexOf(part);
        if (before >= 0) {
            return before;
        }
        int release = BEFORE_THE_RELEASE.size();
        if (THE_RELEASE.contains(part) || isNumber(part) && part.chars().allMatch(digit -> digit == '0')) {
            return release;
        }
        return isNumber(part) ? release + 2 : release + 1;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }
}
