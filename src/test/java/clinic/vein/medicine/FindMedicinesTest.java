package clinic.vein.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search field: beginnings, brand names, and names that are misspelt. */
class FindMedicinesTest {

    private final FindMedicines find = new FindMedicines(new MedicineTable());

    @ParameterizedTest
    @CsvSource({
        "mirtazipine, mirtazapine",
        "mirtazipin 30 mg, mirtazapine",
        "amitriptaline, amitriptyline",
        "amitryptiline, amitriptyline",
        "sertaline, sertraline",
        "promethezine, promethazine",
        "Phenegan, promethazine",
        "diphenhydramin, diphenhydramine",
        "Zispn, mirtazapine",
        "mirt, mirtazapine",
        "Remerg, mirtazapine",
        "Restex, levodopa with carbidopa or benserazide",
        "Säure ascorbin, ascorbic acid",
        "levothyroxin, levothyroxine",
        "rivaroxiban, rivaroxaban",
        "tamoxifin, tamoxifen"
    })
    void theFirstIsTheOneThatIsMeant(String typed, String ingredient) {
        assertThat(find.find(typed))
                .first()
                .extracting(FindMedicines.Offered::ingredient)
                .isEqualTo(ingredient);
    }

    @Test
    void aNameThatMayBeOneOfSeveralOffersThemAll() {
        assertThat(find.find("Benadryl"))
                .extracting(FindMedicines.Offered::ingredient)
                .startsWith("acrivastine")
                .contains("cetirizine", "diphenhydramine");
        assertThat(find.find("iron tablets"))
                .extracting(FindMedicines.Offered::ingredient)
                .contains("ferrous fumarate", "ferrous sulfate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", " ", "30 mg", "zzzzzz", "%", "\u0000"})
    void nothingIsOfferedForNothing(String typed) {
        assertThat(find.find(typed)).isEmpty();
    }

    @Test
    void withinALineItFindsWhatAPersonIsToJudge() {
        assertThat(find.within("stopped sertralin last year"))
                .first()
                .extracting(FindMedicines.Offered::ingredient)
                .isEqualTo("sertraline");
    }
}
