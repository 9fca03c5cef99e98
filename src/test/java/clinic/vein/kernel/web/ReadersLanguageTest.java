package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import jakarta.servlet.DispatcherType;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadersLanguageTest {

    private final ReadersLanguage readers = new ReadersLanguage(TestCatalogue.READ_ONCE);

    /** Counts how often the language is looked for. */
    private static final class Asked extends MockHttpServletRequest {

        private int times;

        Asked(String path) {
            super("GET", path);
            setServletPath(path);
            addHeader("Accept-Language", "de-CH, en;q=0.5");
        }

        @Override
        public String getHeader(String name) {
            if (name.equals("Accept-Language")) {
                times++;
            }
            return super.getHeader(name);
        }
    }

    @Test
    void is_found_out_once_for_a_request() {
        Asked request = new Asked("/refer");

        assertThat(readers.resolveLocale(request)).isEqualTo(Locale.GERMAN);
        assertThat(readers.page(request).tag()).isEqualTo("de");
        assertThat(readers.resolveLocale(request)).isEqualTo(Locale.GERMAN);
        assertThat(PageLanguage.of(request)).isSameAs(readers.page(request));
        assertThat(request.times).isEqualTo(1);
    }

    @Test
    void an_error_is_another_page_which_cannot_be_read_in_another_language() {
        Asked request = new Asked("/operations");
        assertThat(readers.page(request).tag()).isEqualTo("en");

        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(readers.page(request).tag()).isEqualTo("de");
        assertThat(readers.page(request).others()).isEmpty();
        assertThat(readers.page(new Asked("/refer")).others()).containsExactly(Language.ENGLISH);
    }
}
