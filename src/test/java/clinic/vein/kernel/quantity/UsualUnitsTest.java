package clinic.vein.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.quantity.Reading.NotUnderstood;
import clinic.vein.kernel.quantity.Reading.Understood;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualUnitsTest {

    @ParameterizedTest
    @CsvSource({"BODY_WEIGHT, 160", "BODY_WEIGHT, '72,5'", "BODY_HEIGHT, 70", "BODY_HEIGHT, 170"})
    void where_people_think_in_pounds_and_feet_a_number_alone_is_asked_about(Quantity quantity, String typed) {
        assertThat(quantity.read(typed, UsualUnits.in("us"))).isInstanceOfSatisfying(NotUnderstood.class, not -> {
            assertThat(not.fault()).isEqualTo(QuantityFault.UNIT_MISSING);
            assertThat(not.values().get(0).toString()).contains(quantity == Quantity.BODY_WEIGHT ? "lb" : "in");
        });
        assertThat(quantity.read(typed, UsualUnits.in("GB"))).isEqualTo(quantity.read(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "BODY_WEIGHT, 160 lb, 72.6",
        "BODY_WEIGHT, 72 kg, 72",
        "BODY_WEIGHT, 11 st 6, 72.6",
        "BODY_HEIGHT, 5 ft 7, 170.2",
        "HAEMOGLOBIN, 12.5 g/dL, 125",
        "HBA1C, 6.5 %, 48",
        "HBA1C, 48, 48",
        "CLOT_DISTANCE, 3, 3"
    })
    void with_its_unit_it_is_read_as_anywhere_and_what_has_one_unit_needs_none(
            Quantity quantity, String typed, String value) {
        assertThat(quantity.read(typed, UsualUnits.in("US"))).isInstanceOfSatisfying(Understood.class, read -> {
            assertThat(read.measured().value()).isEqualByComparingTo(value);
            assertThat(read.measured().typed()).isEqualTo(typed);
        });
    }

    @Test
    void what_is_still_being_typed_says_nothing_before_it_has_a_unit() {
        assertThat(Quantity.BODY_WEIGHT.draft(TextNode.valueOf("160"), UsualUnits.CUSTOMARY))
                .isEmpty();
        assertThat(Quantity.BODY_WEIGHT.draft(TextNode.valueOf("160 lb"), UsualUnits.CUSTOMARY))
                .hasValueSatisfying(read -> assertThat(read.value()).isEqualByComparingTo("72.6"));
        assertThat(Quantity.BODY_WEIGHT.draft(TextNode.valueOf("72"), UsualUnits.METRIC))
                .isPresent();
    }

    @Test
    void what_is_no_number_is_no_number_and_no_question_of_units() {
        assertThat(Quantity.BODY_WEIGHT.read("heavy", UsualUnits.CUSTOMARY))
                .isEqualTo(Quantity.BODY_WEIGHT.read("heavy"));
    }
}
