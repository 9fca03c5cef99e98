package clinic.vein.vascular.safety;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import org.junit.jupiter.api.Test;

class AftercareTextTest {

    /** As the table of red flags after treatment has it: embolism and stroke are emergencies, the others come to the clinic. */
    @Test
    void nobodyIsToldToComeToTheClinicWithAnEmergency() {
        Catalogue catalogue = TestCatalogue.READ_ONCE;
        String english = catalogue.in(Language.ENGLISH).of(AftercareText.RED_FLAGS);
        String german = catalogue.in(new Language("de")).of(AftercareText.RED_FLAGS);
        assertThat(english).contains("ambulance").contains("Come to us");
        assertThat(english.substring(0, english.indexOf("Come to us")))
                .contains("ambulance", "chest pain", "breathlessness", "sight", "speech", "strength")
                .doesNotContain("calf", "skin", "fever");
        assertThat(german.substring(0, german.indexOf("Kommen Sie")))
                .contains("Rettungsdienst", "Brustschmerz", "Atemnot", "Sehen", "Sprechen", "Kraft")
                .doesNotContain("Wade", "Haut", "Fieber");
    }
}
