package clinic.vein.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.kernel.quantity.UsualUnits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission's numbers come as numbers or as they were typed, and each that cannot be understood is named. */
class SubmissionReaderTest {

    record Row(@Typed(Quantity.SCLEROSANT_VOLUME) BigDecimal volumeMl) {}

    record Form(
            @Typed(Quantity.FERRITIN) Measured ferritin,
            @Typed(Quantity.NIGHTS_A_WEEK) Integer nights,
            List<Row> rows) {}

    private final SubmissionReader reader = new SubmissionReader(UsualUnits.METRIC);

    @Test
    void numbersAndTypedNumbersAreTakenAlike() {
        Form form = reader.read(
                "{'ferritin':'<12,5 ng/mL','nights':'3 nights','rows':[{'volumeMl':2.5}]}".replace('\'', '"'),
                Form.class);
        assertThat(form.ferritin()).isEqualTo(new Measured("<12,5 ng/mL", Bound.BELOW, new BigDecimal("12.5"), "µg/L"));
        assertThat(form.nights()).isEqualTo(3);
        assertThat(form.rows()).containsExactly(new Row(new BigDecimal("2.5")));
        assertThat(reader.read("{\"ferritin\":40,\"nights\":3}", Form.class))
                .isEqualTo(new Form(Measured.exactly(new BigDecimal("40"), "µg/L"), 3, null));
    }

    @Test
    void everyFieldThatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> reader.read(
                        "{'ferritin':'1.250','nights':'often','rows':[{},{'volumeMl':'2,55'}]}".replace('\'', '"'),
                        Form.class))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("ferritin", "ambiguous.number"),
                                        org.assertj.core.groups.Tuple.tuple("nights", "not.a.number"),
                                        org.assertj.core.groups.Tuple.tuple("rows[1].volumeMl", "too.precise")));
    }

    record WithoutLimits(@Typed(Quantity.FERRITIN) BigDecimal ferritin) {}

    record WithoutDecimals(@Typed(Quantity.BODY_WEIGHT) Integer weightKg) {}

    /** Whoever adds a number is told at once, and not by a limit that became a value. */
    @Test
    void aComponentThatWouldLoseALimitOrDecimalsIsRefused() {
        assertThatThrownBy(() -> reader.read("{}", WithoutLimits.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.read("{}", WithoutDecimals.class)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "[3]", "3.5"})
    void whatIsNeitherIsRefused(String nights) {
        assertThatThrownBy(() -> reader.read("{\"nights\":" + nights + "}", Form.class))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("nights", "wrong.value")));
    }

    record Tested(
            @Typed(Quantity.D_DIMER) BigDecimal dDimer,
            @Typed(Quantity.REFLUX_TIME) Integer refluxMs) {}

    @Test
    void a_number_that_is_hardly_of_our_unit_is_asked_about_whether_a_person_or_a_program_wrote_it() {
        for (String form : List.of("{\"dDimer\":1.2,\"refluxMs\":19}", "{\"dDimer\":\"49\",\"refluxMs\":\"2\"}")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> reader.read(form, Tested.class))
                    .satisfies(refused -> assertThat(refused.violations())
                            .extracting(Violation::field, Violation::code)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("dDimer", "unknown.unit"),
                                    org.assertj.core.groups.Tuple.tuple("refluxMs", "unknown.unit")));
        }
        assertThat(reader.read("{\"dDimer\":50,\"refluxMs\":20}", Tested.class))
                .isEqualTo(new Tested(new BigDecimal("50"), 20));
        assertThat(reader.read("{\"dDimer\":\"48 ng/mL\",\"refluxMs\":0}", Tested.class))
                .isEqualTo(new Tested(new BigDecimal("48"), 0));
    }

    /** What was typed with its unit is kept as a number, and read again from where it is kept. */
    @Test
    void a_number_of_our_own_rows_is_not_asked_about_again() throws JsonProcessingException {
        assertThat(new ObjectMapper().readValue("{\"dDimer\":48,\"refluxMs\":5}", Tested.class))
                .isEqualTo(new Tested(new BigDecimal("48"), 5));
    }

    record Weighed(@Typed(Quantity.BODY_WEIGHT) Measured weightKg) {}

    @Test
    void a_weight_alone_is_refused_by_its_name_where_it_can_be_pounds() {
        SubmissionReader american = new SubmissionReader(UsualUnits.CUSTOMARY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> american.read("{\"weightKg\":\"160\"}", Weighed.class))
                .satisfies(refused -> {
                    assertThat(refused.violations()).hasSize(1);
                    assertThat(refused.violations().get(0).field()).isEqualTo("weightKg");
                    assertThat(refused.violations().get(0).code()).isEqualTo("unknown.unit");
                });
        assertThat(american.read("{\"weightKg\":\"160 lb\"}", Weighed.class)
                        .weightKg()
                        .inWords())
                .isEqualTo("72.6 kg");
        assertThat(reader.read("{\"weightKg\":\"72\"}", Weighed.class)
                        .weightKg()
                        .inWords())
                .isEqualTo("72 kg");
    }
}
