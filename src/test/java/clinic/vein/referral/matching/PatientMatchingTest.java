package clinic.vein.referral.matching;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Patient.Identifier;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.testing.SomePatient;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientMatchingTest {

    private static final LocalDate BORN = LocalDate.of(1961, 5, 5);

    private final PatientMatching matching = new PatientMatching(new MatchingSettings("GB"));

    private static Patient named(String given, String family) {
        return SomePatient.called(given, family).born(BORN).done();
    }

    private static Patient numbered(String given, String family, SexAtBirth sex, String system, String value) {
        return SomePatient.called(given, family)
                .born(BORN)
                .sex(sex)
                .numbered(system, value)
                .done();
    }

    private static Patient somebody(LocalDate born, SexAtBirth sex, String phone, String address, String nhs) {
        SomePatient somebody = SomePatient.called("John", "Smith")
                .born(born)
                .sex(sex)
                .phone(phone)
                .email("js@example.org")
                .address(address);
        return nhs == null ? somebody.done() : somebody.numbered("urn:nhs", nhs).done();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Sinead|O'Brien|Sinéad|O’Brien",
                "Sinead|O'Brien|SINEAD|OBRIEN",
                "Sinead|O'Brien|Sinead|O`Brien",
                "Sinead|O'Brien|Sinead|OʼBrien",
                "Sinead|O'Brien|Sinead|O´Brien",
                "Sinead|O'Brien|Sinead|O Brien",
                "Max|Strauss|Max|Strauß",
                "Max|STRAUSS|max|strauẞ",
                "Işıl|Kılıç|Isil|Kilic",
                "İBRAHİM|KILIÇ|ibrahim|kılıç",
                "Eva|Müller|Eva|Mueller",
                "Eva|Müller|Eva|Muller",
                "Eva|Mueller|Eva|MULLER",
                "Søren|Kjær|Soeren|Kjaer",
                "Åse|Ødegård|Aase|Odegaard",
                "Łukasz|Wałęsa|Lukasz|Walesa",
                "Đỗ|Nguyễn|Do|Nguyen",
                "Mary Ann|Smith-Jones|Maryann|Smith Jones",
                "Mary|Smith–Jones|Mary|SmithJones",
                "Ｅｖａ|Ｍüｌｌｅｒ|Eva|Müller",
                "Γιώργος|Παπαδόπουλος|ΓΙΩΡΓΟΣ|ΠΑΠΑΔΟΠΟΥΛΟΣ",
            })
    void names_are_the_same_however_they_are_typed(String given, String family, String otherGiven, String otherFamily) {
        Comparison comparison = matching.compare(named(given, family), named(otherGiven, otherFamily));

        assertThat(comparison.same()).contains(Trait.GIVEN_NAME, Trait.FAMILY_NAME);
        assertThat(comparison.isWorthAsking()).isTrue();
        assertThat(comparison.isSamePerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Sinead|O'Brien|O'Brien|Sinead",
                "Mary|Smith-Jones|Mary|Jones",
                "Mary|Jones|Mary Ann|Smith-Jones",
                "Ana|García López|Ana|Garcia",
                "J|Smith|John|Smith",
                "Suharto|Suharto|Suharto|",
                "Suharto||| Suharto",
                "Mary|Ann Smith|Mary Ann|Smith",
                "Nguyen Van|An|An|Nguyễn Văn",
                "Conor|O'Brien|Conor|Brien",
            })
    void slips_and_habits_of_names_are_worth_asking(
            String given, String family, String otherGiven, String otherFamily) {
        Comparison comparison = matching.compare(named(given, family), named(otherGiven, otherFamily));

        assertThat(comparison.isWorthAsking()).isTrue();
        assertThat(comparison.isSamePerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Ian|McDonald|Ian|MacDonald",
                "Ian|M'Donald|Ian|McDonald",
                "Ian|Sotrm|Ian|Storm",
                "Dorothea|Whitaker|Dorothea|Whittaker",
                "Anna|Stone-Whitaker|Anna|Whittaker",
                "Mohammed|Hussein|Muhammad|Hussain",
                "Jan|Dijk|Jan|Dyk",
                "Sophie|Beck|Sofie|Bek",
                "Юлия|Щербакова|Yuliya|Shcherbakova",
                "Елена|Иванова|Yelena|Ivanova",
                "Γιώργος|Παπαδόπουλος|Giorgos|Papadopoulos",
                "はなこ|やまだ|ハナコ|ヤマダ",
            })
    void names_that_are_nearly_the_same_on_the_same_day_are_worth_asking_and_no_proof(
            String given, String family, String otherGiven, String otherFamily) {
        Comparison comparison = matching.compare(named(given, family), named(otherGiven, otherFamily));

        assertThat(comparison.isWorthAsking()).isTrue();
        assertThat(comparison.contradicts()).contains(Trait.FAMILY_NAME);
        assertThat(comparison.isSamePerson()).isFalse();
    }

    /** Twins are typed in with each other's number. */
    @Test
    void a_number_makes_nobody_of_a_name_that_is_nearly_the_same() {
        Comparison comparison = matching.compare(
                numbered("Anna", "Quill", SexAtBirth.FEMALE, "urn:mrn", "M4711"),
                numbered("Anne", "Quill", SexAtBirth.FEMALE, "urn:mrn", "M4711"));

        assertThat(comparison.isWorthAsking()).isTrue();
        assertThat(comparison.isSamePerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-03-12, 1970-03-13, true",
        "1970-03-12, 1970-02-12, true",
        "1970-03-12, 1971-03-12, true",
        "1970-03-12, 1980-03-12, true",
        "1970-03-12, 1970-03-21, true",
        "1967-03-12, 1976-03-12, true",
        "1970-03-12, 1970-12-03, true",
        "1970-03-12, 1971-04-12, false",
        "1970-03-12, 1985-06-30, false",
        "1970-03-12, 1970-03, true",
    })
    void a_day_that_was_mistyped_is_worth_asking_of_whoever_is_called_the_same(
            String born, String otherBorn, boolean asked) {
        Patient one = born(born, "1 High Street");
        Patient other = born(otherBorn, "9 Mill Lane");

        assertThat(matching.compare(one, other).isWorthAsking()).isEqualTo(asked);
        assertThat(matching.compare(one, other).isSamePerson()).isFalse();
        assertThat(matching.compare(one, born(otherBorn, "1 High Street")).isWorthAsking())
                .as("who lives there")
                .isTrue();
    }

    private static Patient born(String date, String address) {
        return new Patient(
                "John",
                "Smith",
                BirthDate.parse(date).orElseThrow(),
                SexAtBirth.MALE,
                null,
                null,
                address,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John|Smith|Jane|Brown",
                "Sean|O'Brien|Sean|O'Connor",
                "राम|कुमार|रीमा|कुमारी",
                "J|Smith|Karl|Meier",
            })
    void other_names_are_others(String given, String family, String otherGiven, String otherFamily) {
        assertThat(matching.compare(named(given, family), named(otherGiven, otherFamily))
                        .isWorthAsking())
                .isFalse();
    }

    @Test
    void day_and_month_the_other_way_round_are_nearly_the_same() {
        Patient one = somebody(LocalDate.of(1970, 3, 12), null, "07700 900111", "1 High St", null);
        Patient other = somebody(LocalDate.of(1970, 12, 3), null, "07700 900111", "1 High St", null);

        Comparison comparison = matching.compare(one, other);

        assertThat(comparison.similar()).containsExactly(Trait.BIRTH_DATE);
        assertThat(comparison.isWorthAsking()).isTrue();
        assertThat(comparison.isSamePerson()).isFalse();
        assertThat(matching.birthDates(one)).contains(other.dateOfBirth().earliest());
        assertThat(matching.birthDates(somebody(LocalDate.of(1970, 3, 13), null, null, null, null)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+44 7700 900111", "07700900111", "0044 7700 900 111", "+44 (0)7700 900111", "07700-900111 ext 3"
            })
    void a_telephone_number_is_the_same_however_it_is_typed(String typed) {
        Comparison comparison = matching.compare(
                somebody(BORN, null, "(07700) 900 111", null, null), somebody(BORN, null, typed, null, null));

        assertThat(comparison.same()).contains(Trait.TELEPHONE);
        assertThat(comparison.isSamePerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000", "0000 000000", "11111111111", "0123456789", "1234567890", "+44 1111 111111"})
    void a_telephone_number_that_is_typed_to_fill_in_the_field_is_nobodys(String typed) {
        Comparison comparison =
                matching.compare(somebody(BORN, null, typed, null, null), somebody(BORN, null, typed, null, null));

        assertThat(comparison.same()).doesNotContain(Trait.TELEPHONE);
    }

    @Test
    void numbers_without_a_country_are_those_of_the_clinics() {
        PatientMatching german = new PatientMatching(new MatchingSettings("DE"));
        assertThat(german.compare(
                                somebody(BORN, null, "0151 23456789", null, null),
                                somebody(BORN, null, "+49 151 23456789", null, null))
                        .same())
                .contains(Trait.TELEPHONE);
        assertThat(matching.compare(
                                somebody(BORN, null, "0151 23456789", null, null),
                                somebody(BORN, null, "+49 151 23456789", null, null))
                        .contradicts())
                .contains(Trait.TELEPHONE);
    }

    @Test
    void an_nhs_number_identifies_with_or_without_spaces() {
        Comparison comparison = matching.compare(
                somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", "943 476 5919"),
                somebody(BORN, SexAtBirth.MALE, "07700 900222", "99 South Rd", "9434765919"));

        assertThat(comparison.isSamePerson()).isTrue();
        assertThat(comparison.isSameByIdentifier()).isTrue();
        assertThat(comparison.contradicts()).containsExactly(Trait.TELEPHONE, Trait.ADDRESS);
    }

    @Test
    void other_numbers_prove_another_person_whatever_else_agrees() {
        Comparison comparison = matching.compare(
                somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", "9434765919"),
                somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", "9434765870"));

        assertThat(comparison.isSamePerson()).isFalse();
        assertThat(comparison.contradicts()).containsExactly(Trait.IDENTIFIER);
        assertThat(comparison.isWorthAsking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "0000000000", "943476591", "none", "N/A"})
    void a_number_that_is_none_proves_nothing(String nhs) {
        assertThat(KnownNumber.of(new Identifier("https://fhir.nhs.uk/Id/nhs-number", nhs)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111",
                "99999",
                "1111111111",
                "999 999 9999",
                "000-000-0000",
                "123456",
                "123-456-789",
                "1234567890",
                "0123456789",
                "987654321",
                "TBC",
                "pending",
                "not known",
                "n.a.",
                "refused",
                "?",
                "...",
                "XXX-XXX",
                "MRN 000000",
                "٠٠٠٠",
                "١١١١",
                "१२३४५६"
            })
    void what_is_typed_where_a_field_had_to_be_filled_in_proves_nothing(String typed) {
        assertThat(KnownNumber.of(new Identifier("Hospital number", typed))).isEmpty();
        assertThat(KnownNumber.of(new Identifier("NHS number", typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MRN 100001",
                "MRN-7",
                "A34",
                "H-123",
                "5",
                "45",
                "AB-111",
                "12345",
                "P123456/7",
                "٠١٢٣٤٥٧",
                "MRN ७"
            })
    void a_number_of_another_system_may_look_as_it_likes(String typed) {
        assertThat(KnownNumber.of(new Identifier("Hospital number", typed))).isPresent();
    }

    @Test
    void a_father_and_a_son_of_one_name_with_one_number_are_a_question() {
        Comparison comparison = matching.compare(
                somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", "9434765919"),
                somebody(BORN.plusYears(29), SexAtBirth.MALE, "07700 900111", "1 North Rd", "9434765919"));

        assertThat(comparison.isSameByIdentifier()).isFalse();
        assertThat(comparison.isSamePerson()).isFalse();
        assertThat(comparison.isWorthAsking()).isTrue();
    }

    @Test
    void a_number_alone_is_a_question() {
        Patient one = numbered("John", "Smith", SexAtBirth.MALE, "urn:example:mrn", "MRN 100001");
        Patient twin = numbered("James", "Smith", SexAtBirth.MALE, "urn:example:mrn", "MRN 100001");
        Patient sister = numbered("John", "Smith", SexAtBirth.FEMALE, "urn:example:mrn", "MRN 100001");
        Patient wed = numbered("John", "Miller", SexAtBirth.UNKNOWN, "URN:example:MRN", "mrn100001");

        assertThat(matching.compare(one, twin).isSamePerson()).isFalse();
        assertThat(matching.compare(one, twin).isWorthAsking()).isTrue();
        assertThat(matching.compare(one, sister).isSamePerson()).isFalse();
        assertThat(matching.compare(one, wed).isSamePerson()).isTrue();
    }

    @Test
    void without_a_number_nothing_may_contradict() {
        Patient one = somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", null);

        assertThat(matching.compare(one, somebody(BORN, SexAtBirth.UNKNOWN, null, "1 North Rd, Leeds", null))
                        .isSamePerson())
                .isTrue();
        assertThat(matching.compare(one, somebody(BORN, SexAtBirth.FEMALE, "07700 900111", "1 North Rd", null))
                        .isSamePerson())
                .isFalse();
        assertThat(matching.compare(one, somebody(BORN, SexAtBirth.MALE, "07700 900112", "1 North Rd", null))
                        .isSamePerson())
                .isFalse();
        assertThat(matching.compare(one, somebody(BORN, SexAtBirth.MALE, "07700 900111", "99 South Rd", null))
                        .isSamePerson())
                .isFalse();
        assertThat(matching.compare(one, named("John", "Smith")).isSamePerson()).isFalse();
    }

    @Test
    void whoever_is_beyond_doubt_the_same_waits_for_the_same_turn() {
        Patient one = somebody(BORN, SexAtBirth.MALE, "07700 900111", "1 North Rd", "943 476 5919");
        Patient again = numbered("JOHN", "Smith", SexAtBirth.UNKNOWN, "NHS", "9434765919");

        assertThat(matching.turns(again)).isEqualTo(matching.turns(one));
    }
}
