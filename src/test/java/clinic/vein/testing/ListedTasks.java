package clinic.vein.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The whole worklist of a visitor: what a test looks for may be on any page of it, beside what others left open. */
public final class ListedTasks {

    private static final int LONGEST_PAGE = 200;

    private ListedTasks() {}

    public static Stream<JsonNode> of(Visitor visitor, String scope) {
        return IntStream.iterate(0, offset -> offset + LONGEST_PAGE)
                .mapToObj(offset -> Visitor.json(visitor.get(
                                "/api/tasks?limit=" + LONGEST_PAGE + "&scope=" + scope + "&offset=" + offset))
                        .at("/tasks"))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> StreamSupport.stream(page.spliterator(), false));
    }
}
