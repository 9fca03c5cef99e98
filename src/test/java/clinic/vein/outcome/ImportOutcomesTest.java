package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.outcome.csv.OutcomeImportSummary;
import clinic.vein.outcome.csv.RefusedRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportOutcomesTest {

    private final OutcomeClinic clinic = new OutcomeClinic();

    private static int rows(String series) {
        return CareDatabase.jdbc()
                .sql("select count(*) from clinic.outcome where series = :series")
                .param("series", series)
                .query(Integer.class)
                .single();
    }

    private static PastRows some(String name) {
        return PastRows.ofPatients(name).treatedBy("FOAM_SCLEROTHERAPY").always("afterOn", "2018-07-23");
    }

    @Test
    void the_same_file_again_adds_nothing() {
        PastRows rows = some("Again").pairs(1_203, 20, 8);
        assertThat(clinic.bring(rows)).isEqualTo(new OutcomeImportSummary(1_203, 0, 0, 0));
        assertThat(clinic.bring(rows)).isEqualTo(new OutcomeImportSummary(0, 0, 1_203, 0));
        assertThat(rows(rows.series())).isEqualTo(1_203);
    }

    @Test
    void a_later_file_brings_what_became_known_since() {
        PastRows rows = some("Later").pairs(6, 20, 8);
        clinic.bring(rows);
        String later = rows.csv().replace("2018-07-23,,,,", "2018-07-23,NO,,,");
        assertThat(clinic.bring(later)).isEqualTo(new OutcomeImportSummary(0, 6, 0, 0));
        assertThat(rows(rows.series())).isEqualTo(6);
    }

    @Test
    void one_patient_twice_in_a_file_is_told_not_overwritten() {
        PastRows rows = some("Twice").pairs(2, 20, 8).add(1, "patientKey", "patient 1", "irlsBefore", "3");
        assertThat(clinic.bring(rows)).isEqualTo(new OutcomeImportSummary(2, 0, 0, 1));
        assertThat(clinic.refused()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.violations()).extracting(Violation::code).containsExactly("duplicate.row");
        });
    }

    @Test
    void each_bad_row_is_told_with_line_field_and_reason_and_the_others_are_taken() {
        PastRows rows = some("Bad")
                .pairs(1, 20, 8)
                .add(1, "irlsBefore", "41", "restlessLegs", "PERHAPS", "patientKey", "")
                .add(1, "screenedOn", "2019-01-01", "irlsAfter", "1.5")
                .add(1, "treatedOn", "", "treatment", "", "irlsAfter", "3", "afterOn", "")
                .add(1, "rlsBackBy12Months", "YES", "rlsBackBy24Months", "NO")
                .add(1, "screenedOn", "2027-01-01", "treatedOn", "31/12/2018")
                .add(1, "series", "=HYPERLINK(0)", "data", "", "complications", "MATTING|GOUT")
                .pairs(1, 22, 9);
        String broken = rows.csv() + "only,three,cells\n";
        assertThat(clinic.bring(broken)).isEqualTo(new OutcomeImportSummary(2, 0, 0, 7));
        assertThat(clinic.refused().stream().map(ImportOutcomesTest::inShort))
                .containsExactly(
                        "3 restlessLegs unknown.code, irlsBefore out.of.range, patientKey required",
                        "4 irlsAfter not.a.number, treatedOn too.early",
                        "5 irlsAfter not.applicable",
                        "6 rlsBackBy24Months contradiction",
                        "7 treatedOn not.a.date, screenedOn in.future",
                        "8 complications unknown.code, data required, series not.a.name",
                        "10  wrong.columns");
        assertThat(rows(rows.series())).isEqualTo(2);
    }

    private static String inShort(RefusedRow row) {
        return row.line() + " "
                + String.join(
                        ", ",
                        row.violations().stream()
                                .map(each -> each.field() + " " + each.code())
                                .toList());
    }

    @Test
    void a_wrong_header_imports_nothing() {
        assertThatThrownBy(() -> clinic.bring("series,patientKey,weight\nx,y,70\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .contains("weight", "screenedOn", "restlessLegs"));
        assertThatThrownBy(() -> clinic.bring("")).isInstanceOf(Refused.class);
    }

    @Test
    void the_patients_key_is_nowhere_kept() {
        PastRows rows = some("Secret").add(1, "patientKey", "MRN-7700-900-123");
        clinic.bring(rows);
        String row = CareDatabase.jdbc()
                .sql("select outcome::text from clinic.outcome where series = :series")
                .param("series", rows.series())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("MRN-7700")
                .contains(OutcomeClinic.pseudonyms(OutcomeClinic.KEY)
                        .of("MRN-7700-900-123")
                        .toString());
        assertThat(OutcomeClinic.pseudonyms("another-key-another-key-another-key-1")
                        .of("MRN-7700-900-123"))
                .isNotEqualTo(OutcomeClinic.pseudonyms(OutcomeClinic.KEY).of("MRN-7700-900-123"));
    }

    @Test
    void without_the_key_of_the_first_import_nothing_is_imported() {
        PastRows rows = some("Key").pairs(1, 20, 8);
        clinic.bring(rows);
        byte[] file = rows.csv().getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OutcomeClinic.importOutcomes("another-key-another-key-another-key-1")
                        .run(new ByteArrayInputStream(file), row -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("other.pseudonym.key");
        assertThatThrownBy(() -> OutcomeClinic.importOutcomes(null).run(new ByteArrayInputStream(file), row -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no.pseudonym.key");
    }
}
