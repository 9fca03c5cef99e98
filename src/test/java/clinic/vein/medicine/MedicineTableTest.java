package clinic.vein.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table as a file: whole, without a name that stands for two things by mistake. */
class MedicineTableTest {

    private final MedicineTable table = new MedicineTable();

    @Test
    void onlyProductsMadeOfSeveralHaveSeveralIngredients() {
        assertThat(table.exactNames().stream()
                        .filter(name -> table.exactly(name).size() > 1)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("night nurse", "wick medinait", "panadol night", "arlevert");
    }

    /** It is a tablet against hay fever from birches. */
    @Test
    void alimemazineHasNoNameOfAnotherMedicine() {
        assertThat(table.names()).noneMatch(name -> name.folded().equals("itulazax"));
    }

    @Test
    void codesAreWhole() {
        assertThat(table.names())
                .allSatisfy(name -> assertThat(name.ingredient().atc().stream())
                        .allSatisfy(code -> assertThat(code).matches("[A-Z]\\d\\d[A-Z]{2}\\d\\d")));
        assertThat(table.names()).allSatisfy(name -> assertThat(name.folded()).isNotBlank());
    }

    /** The codes of gabapentin and pregabalin were changed in 2023: systems still send the old ones. */
    @Test
    void aFormerCodeIsOfTheSameMedicine() {
        assertThat(table.byCode("N03AX12")).isEqualTo(table.byCode("N02BF01")).isPresent();
        assertThat(table.byCode("N03AX16").orElseThrow().atc()).contains("N02BF02");
    }

    @Test
    void whatMattersForVeinsHasItsClass() {
        assertThat(table.byCode("B01AF02").orElseThrow().classes()).containsExactly(MedicineClass.ANTICOAGULANT);
        assertThat(table.byCode("B01AC06").orElseThrow().classes()).containsExactly(MedicineClass.ANTIPLATELET);
        assertThat(table.byCode("G03CA03").orElseThrow().classes()).containsExactly(MedicineClass.OESTROGEN);
        assertThat(table.byCode("L02BA01").orElseThrow().classes()).containsExactly(MedicineClass.SERM);
    }
}
