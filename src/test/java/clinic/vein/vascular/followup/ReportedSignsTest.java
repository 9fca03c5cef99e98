package clinic.vein.vascular.followup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import clinic.vein.testing.TestCatalogue;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportedSignsTest {

    private static final Words ENGLISH = TestCatalogue.READ_ONCE.in(Language.ENGLISH);

    @Test
    void saysThatThereAreNoneOnlyWhereEverythingWasAskedAndDenied() {
        assertThat(words(Answer.NO, Veins.Bleeding.NONE, Veins.Ulcer.NONE, Optional.of(Set.of())))
                .isEqualTo("no signs of vein disease");
        assertThat(ReportedSigns.of(Veins.NOT_ASKED).in(ENGLISH))
                .isEqualTo("not asked: visible varicose veins, skin changes, bleeding from a vein, an ulcer,"
                        + " a hard, painful vein, symptoms");
        for (Answer open : Set.of(Answer.UNKNOWN, Answer.NOT_ASKED)) {
            assertThat(words(open, Veins.Bleeding.NONE, Veins.Ulcer.NONE, Optional.of(Set.of())))
                    .doesNotContain("no signs");
        }
    }

    @Test
    void putsWhatIsNotKnownBesideWhatWasReported() {
        assertThat(words(
                        Answer.UNKNOWN,
                        Veins.Bleeding.UNKNOWN,
                        Veins.Ulcer.HEALED,
                        Optional.of(Set.of(Veins.Symptom.ACHING))))
                .isEqualTo("a healed ulcer, aching; not known to the patient: skin changes, bleeding from a vein");
    }

    private static String words(
            Answer skinChange, Veins.Bleeding bleeding, Veins.Ulcer ulcer, Optional<Set<Veins.Symptom>> symptoms) {
        return ReportedSigns.of(new Veins(
                        Answer.NO,
                        Veins.Legs.NONE,
                        symptoms,
                        skinChange,
                        bleeding,
                        ulcer,
                        null,
                        Answer.NO,
                        Veins.SwollenLeg.NONE,
                        Answer.NO,
                        Answer.NO,
                        Answer.NO,
                        Answer.NO))
                .in(ENGLISH);
    }
}
