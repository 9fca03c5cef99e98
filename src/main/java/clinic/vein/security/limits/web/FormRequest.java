package clinic.vein.security.limits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A form, read here: the server would read it past our limits, and drop in silence what is over its own. Fields of the
 * address come before those of the body, as everywhere.
 */
final class FormRequest extends LimitedRequest {

    private final Map<String, String[]> fields;

    FormRequest(HttpServletRequest request, RequestSettings settings, BodyPlaces places) throws IOException {
        super(request, settings, places, settings.maxBody().toBytes());
        Map<String, List<String>> found = new LinkedHashMap<>();
        int count = add(request.getQueryString(), found, 0, settings.maxFields());
        String body = new String(getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        add(body, found, count, settings.maxFields());
        fields = arrays(found);
    }

    static Map<String, String[]> arrays(Map<String, List<String>> found) {
        Map<String, String[]> all = new LinkedHashMap<>();
        found.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    /** @return how many fields there are with those before */
    static int add(@Nullable String encoded, Map<String, List<String>> fields, int before, int most) {
        int count = before;
        StringTokenizer tokens = new StringTokenizer(encoded == null ? "" : encoded, "&");
        while (tokens.hasMoreTokens()) {
            String field = tokens.nextToken();
            if (++count > most) {
                throw BodyRefused.tooManyFields(most);
            }
            int sign = field.indexOf('=');
            String name = decode(sign < 0 ? field : field.substring(0, sign));
            fields.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(sign < 0 ? "" : decode(field.substring(sign + 1)));
        }
        return count;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw BodyRefused.unreadable();
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : Arrays.copyOf(values, values.length);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
