package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each constant that people read has words. */
class WordedTest {

    private static final String[] SUFFIXES = {"", ".plain", ".now", ".PATIENT.BODY", ".STAFF.BODY"};

    @Test
    void every_constant_has_words() {
        Set<String> known = new Catalogue().all(Language.ENGLISH).keySet();
        Set<String> missing = new TreeSet<>();
        int[] seen = {0};
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic.vein")) {
            if (type.isAssignableTo(Worded.class) && type.isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    String key = ((Worded) constant).wordKey();
                    seen[0]++;
                    if (Arrays.stream(SUFFIXES).noneMatch(suffix -> known.contains(key + suffix))) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(seen[0]).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_other_list_keeps_its_titles_in_java() {
        Set<String> own = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic.vein")) {
            if (type.isEnum() && type.tryGetMethod("title").isPresent()) {
                own.add(type.getSimpleName());
            }
        }
        assertThat(own).isEmpty();
    }
}
