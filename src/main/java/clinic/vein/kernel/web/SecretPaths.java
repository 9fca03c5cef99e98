package clinic.vein.kernel.web;

import java.util.regex.Pattern;

/** Addresses whose last part is a secret: whoever knows it can act, or read, by it. It stands in no log and no record. */
public final class SecretPaths {

    private static final Pattern SECRET = Pattern.compile("^(.*?/(?:go|feeds)/)[^/]+");

    private SecretPaths() {}

    public static String masked(String path) {
        return SECRET.matcher(path).replaceFirst("$1-");
    }
}
