package clinic.vein.insight.operations.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a long list.
 *
 * @param before address of the page before; null on the first
 * @param next address of the next page; null on the last
 */
record Page<T>(
        List<T> lines, @Nullable String before, @Nullable String next) {

    private static final int LINES = 100;
    private static final int MOST_PAGES = 10_000;

    /**
     * @param parameters of the list, the page's number among them
     * @param read lines, at most so many, leaving out the first so many
     */
    static <T> Page<T> of(String path, Map<String, String> parameters, BiFunction<Integer, Integer, List<T>> read) {
        Integer asked = FiguresRequest.number(parameters, "page", MOST_PAGES);
        int number = asked == null ? 1 : asked;
        // One more tells whether there is a next page.
        List<T> lines = read.apply(LINES + 1, (number - 1) * LINES);
        return new Page<>(
                lines.stream().limit(LINES).toList(),
                number == 1 ? null : address(path, parameters, number - 1),
                lines.size() > LINES ? address(path, parameters, number + 1) : null);
    }

    private static String address(String path, Map<String, String> parameters, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach(address::queryParam);
        return address.replaceQueryParam("page", number).encode().build().toUriString();
    }
}
