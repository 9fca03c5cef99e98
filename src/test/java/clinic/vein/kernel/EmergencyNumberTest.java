package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class EmergencyNumberTest {

    @ParameterizedTest
    @CsvSource({"GB,'',999", "us,'',911", "DE,'',112", "IS,'',112", "US,999,999"})
    void isThatOfTheCountryUntilTheClinicSaysAnother(String country, String set, String shown) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", set, "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");

        assertThat(clinic.emergencyNumber()).isEqualTo(shown);
    }

    /** Of most, 112 reaches the police or nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "CH", "LI", "KR", "IL", "CN", "TW", "HK", "TR", "IN", "JP", "BR", "ZA", "XX"})
    void isTheCountrysInASentenceWhereItIsNotKnown(String country) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", "", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");
        Catalogue catalogue = new Catalogue();
        assertThat(clinic.emergency(catalogue.in(Language.ENGLISH))).isEqualTo("your country’s emergency number");
        assertThat(clinic.emergency(catalogue.in(new Language("de")))).isEqualTo("die Notrufnummer Ihres Landes");

        ClinicSettings said =
                new ClinicSettings("Clinic", "113", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");
        assertThat(said.emergencyNumber()).isEqualTo("113");
        assertThat(said.emergency(catalogue.in(Language.ENGLISH))).isEqualTo("113");
    }

    @Test
    void pagesNameItAsAnAddressToRingOrInWords() {
        assertThat(calling("999")).isEqualTo("Call <a class=\"phone\" href=\"tel:999\">999</a> now");
        assertThat(calling("")).isEqualTo("Call your country’s emergency number now");
    }

    private static String calling(String number) {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(new Catalogue().messages());
        engine.setTemplateResolver(pages);
        Map<String, Object> values = Map.of("sentence", "Call {0} now", "number", number);
        return engine.process("sentences", Set.of("calling"), new Context(Locale.UK, values))
                .strip();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new ClinicSettings(
                        "Clinic", "call us", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, "GB", ""))
                .hasMessageContaining("clinic.emergency-number");
    }
}
