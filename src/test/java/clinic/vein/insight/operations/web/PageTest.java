package clinic.vein.insight.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<Integer> ALL = IntStream.range(0, 201).boxed().toList();

    private static Page<Integer> page(Map<String, String> parameters) {
        return Page.of(
                "/list",
                new TreeMap<>(parameters),
                (limit, offset) -> ALL.stream().skip(offset).limit(limit).toList());
    }

    @Test
    void leads_on_and_back_with_what_was_asked() {
        Page<Integer> first = page(Map.of("part", "a b&c"));
        assertThat(first.lines()).hasSize(100);
        assertThat(first.before()).isNull();
        assertThat(first.next()).isEqualTo("/list?part=a%20b%26c&page=2");
        Page<Integer> second = page(Map.of("page", "2"));
        assertThat(second.lines()).startsWith(100).hasSize(100);
        assertThat(second.before()).isEqualTo("/list?page=1");
        assertThat(second.next()).isEqualTo("/list?page=3");
        Page<Integer> last = page(Map.of("page", "3"));
        assertThat(last.lines()).containsExactly(200);
        assertThat(last.next()).isNull();
    }

    @Test
    void is_refused_by_name_when_it_is_no_number() {
        assertThatThrownBy(() -> page(Map.of("page", "0")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting("field")
                                .containsExactly("page"));
    }
}
