package clinic.vein.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.medicine.Reading.Coded;
import clinic.vein.medicine.Reading.None;
import clinic.vein.medicine.Reading.Unread;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as people write them: what is read at once, and what only a person may read. */
class ReadMedicineTest {

    private final ReadMedicine read = new ReadMedicine(new MedicineTable());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mirtazapine 30 mg                          | N06AX11
            mirtazapine                                | N06AX11
            MIRTAZAPINE 15MG TABLETS - ONE AT NIGHT    | N06AX11
            Nytol                                      | R06AA02
            Nytol One-A-Night                          | R06AA02
            Phenergan 25mg tabs nocte                  | R06AD02
            Co-careldopa 25/100                        | N04BA02
            co careldopa 25mg/100mg tds                | N04BA02
            Levodopa/Carbidopa 100/25                  | N04BA02
            Restex 100/25 retard                       | N04BA02
            Atosil Tropfen zur Nacht                   | R06AD02
            Remergil SolTab 15 mg                      | N06AX11
            Mirtazapin-ratiopharm 30 mg 0-0-1          | N06AX11
            Sertralin Hexal 50mg 1-0-0                 | N06AB06
            Acetylsalicylsäure 100 mg                  | B01AC06
            Acetylsalicylsaeure 100 mg                 | B01AC06
            ASS 100                                    | B01AC06
            L-Thyroxin 75 µg morgens nüchtern          | H03AA01
            Vitamin D3 20.000 IE 1x pro Woche          | A11CC05
            St. John's wort 300 mg                     |
            St John's wort 300 mg three times a day    | N06AX25
            Amitriptyline 10mg (1-2 tablets) at night  | N06AA09
            2 x Metformin 1000 twice daily             | A10BA02
            Eliquis 2,5 mg b.d.                        |
            Eliquis 2,5 mg bd                          | B01AF02
            Priadel 400mg modified release             | N05AN01
            pramipexole 0.088 mg before bed            | N04BC05
            Ropinirole 2 mg every 8 hours              | N04BC04
            sertraline and promethazine                | N06AB06 R06AD02
            Sertraline 50mg, promethazine 25 mg        | N06AB06 R06AD02
            Sertralin + Atosil                         | N06AB06 R06AD02
            Night Nurse                                | N02BE01 R05DA09 R06AD02
            magnesium                                  | A12CC30
            """)
    void isReadAtOnce(String line, String codes) {
        Reading reading = read.read(line);
        if (codes == null) {
            assertThat(reading).isEqualTo(new Unread());
            return;
        }
        assertThat(reading).isInstanceOf(Coded.class);
        assertThat(((Coded) reading).ingredients().stream().flatMap(each -> each.atc().stream()))
                .containsExactlyInAnyOrderElementsOf(List.of(codes.split(" ")));
    }

    /** What is put on the skin, into an eye or a nose is no tablet: it goes to a person, whatever it is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zaditen eye drops",
                "Zaditen drops",
                "Zaditen Augentropfen",
                "Zaditen ophtha Tropfen",
                "ketotifen 0.25 mg/ml eye drops twice daily",
                "Ketotifen Tropfen",
                "Ciprobay Ohrentropfen",
                "ciprofloxacin ear drops",
                "ciprofloxacin drops",
                "Phenergan cream",
                "promethazine gel",
                "diphenhydramine gel at night",
                "Diphenhydramin Creme",
                "doxepin cream 5%",
                "doxepin ointment",
                "Doxepin Salbe",
                "doxepin lotion",
                "Tarivid Augensalbe",
                "ketotifen nasal spray",
                "ketotifen spray",
                "Ketotifen Nasenspray",
                "Atosil Nasentropfen",
                "Voltaren Schmerzgel",
                "Voltarol gel"
            })
    void aTopicalFormIsForAPerson(String line) {
        assertThat(read.read(line)).isEqualTo(new Unread());
    }

    /** Patches and oral drops act on the whole body. */
    @ParameterizedTest
    @CsvSource({
        "Neupro patch 2 mg/24h, N04BC09",
        "Leganto Pflaster 2 mg/24 h, N04BC09",
        "promethazine drops, R06AD02",
        "Doxepin Tropfen zur Nacht, N06AA12",
        "promethazine oral solution, R06AD02"
    })
    void aFormThatActsOnTheWholeBodyIsRead(String line, String code) {
        assertThat(((Coded) read.read(line)).ingredients().get(0).atc()).contains(code);
    }

    /** What is stopped, refused, not tolerated, guessed or misspelt is neither taken nor not taken until a person looked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stopped sertraline last year",
                "sertraline (stopped)",
                "Sertraline 50 mg - stopped 2019",
                "Sertraline until 2019",
                "Sertraline 2019",
                "sertraline 0 mg",
                "Sertralin 0-0-0",
                "not sertraline",
                "no sertraline",
                "none apart from sertraline",
                "sertraline?",
                "sertraline before",
                "sertraline once",
                "used to take sertraline",
                "ex sertraline",
                "allergic to penicillin V",
                "amoxicillin - rash",
                "Allergie: Metamizol",
                "Sertralin abgesetzt",
                "kein Sertralin",
                "früher Mirtazapin",
                "mirtazipine",
                "amitriptaline 10mg",
                "sertralinex",
                "blue pill",
                "the pill",
                "iron tablets",
                "Benadryl",
                "Panadol night time relief",
                "sleeping tablets",
                "antidepressant",
                "sertraline and the blue one",
                "sertraline w/o promethazine",
                "30 mg",
                "tablets",
                "?",
                ""
            })
    void isForAPerson(String line) {
        assertThat(read.read(line)).isEqualTo(new Unread());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None.",
                "-",
                "--",
                "–",
                "nil",
                "NIL",
                "n/a",
                "no",
                "nothing",
                "no medicines",
                "I don't take any",
                "I take no medication",
                "none at present",
                "keine",
                "Keine Medikamente",
                "Ich nehme keine",
                "nein",
                "nichts"
            })
    void saysNone(String line) {
        assertThat(read.read(line)).isEqualTo(new None());
    }

    /** Every name of the table reads as what it stands for, in capitals and with a dose, too. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s 10 mg", "2 x %s"})
    void eachNameReadsAsItself(String form) {
        MedicineTable table = new MedicineTable();
        Stream<String> wrong = table.exactNames().stream()
                .filter(name -> !Character.isDigit(name.charAt(0)))
                .filter(name -> !(read.read(form.formatted(name)) instanceof Coded coded)
                        || !coded.ingredients().containsAll(table.exactly(name))
                        || coded.ingredients().size() != table.exactly(name).size());
        assertThat(wrong).isEmpty();
    }
}
