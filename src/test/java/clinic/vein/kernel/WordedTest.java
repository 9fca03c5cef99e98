package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.OurClasses;
import clinic.vein.testing.TestCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each constant that people read has words. */
class WordedTest {

    private static final String[] SUFFIXES = {"", ".plain", ".now", ".PATIENT.BODY", ".STAFF.BODY"};

    private static Stream<Class<?>> enums() {
        return OurClasses.all().filter(Class::isEnum);
    }

    @Test
    void every_constant_has_words() {
        Set<String> known = TestCatalogue.READ_ONCE.all(Language.ENGLISH).keySet();
        List<String> keys = enums().filter(Worded.class::isAssignableFrom)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Worded) constant).wordKey())
                .toList();
        assertThat(keys).hasSizeGreaterThan(50);
        Set<String> missing = keys.stream()
                .filter(key -> Arrays.stream(SUFFIXES).noneMatch(suffix -> known.contains(key + suffix)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_other_list_keeps_its_titles_in_java() {
        assertThat(enums().filter(type -> Arrays.stream(type.getDeclaredMethods())
                                .anyMatch(
                                        method -> method.getName().equals("title") && method.getParameterCount() == 0))
                        .map(Class::getSimpleName))
                .isEmpty();
    }
}
