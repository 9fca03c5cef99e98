package clinic.vein.referral;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.Patient.SexAtBirth;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the clinic takes for whom, what it asks reception, and how staff find a patient. */
@ClinicTest
class WhoIsWhoHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcClient jdbc;

    /** Each test's patients were born on a day of their own. */
    private final LocalDate born =
            LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(12_000));

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private Patient patient(String given, String family, SexAtBirth sex, String phone, String nhs) {
        SomePatient patient = SomePatient.called(given, family)
                .born(born)
                .sex(sex)
                .phone(phone)
                .practice("Elm Road Surgery");
        return nhs == null ? patient.done() : patient.numbered("urn:nhs", nhs).done();
    }

    private ReferralId receive(Patient patient) {
        return driver.receive(SomeReport.like(Reports.dual()).of(patient).done());
    }

    /** An NHS number that passes its check and is nobody else's here. */
    private static String number() {
        while (true) {
            String nine = "9" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }

    private JsonNode possibleDuplicates(ReferralId id) {
        return work(id).path("possibleDuplicates");
    }

    private JsonNode work(ReferralId id) {
        return json(Visitor.signedIn(port, "intake")
                        .get("/api/tasks/" + driver.task(id, "CheckReferral").value()))
                .path("work");
    }

    private String reference(ReferralId id) {
        return referrals.get(id).reference().value();
    }

    private void decline(ReferralId id) {
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.DECLINE);
    }

    @Test
    void somebody_of_the_same_name_and_birth_date_is_taken_in_with_a_question() {
        ReferralId one = receive(patient("John", "Smith", SexAtBirth.MALE, "07700 900201", number()));

        ReferralId other = receive(patient("John", "Smith", SexAtBirth.MALE, "07700 900999", number()));

        JsonNode asked = possibleDuplicates(other);
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/reference").asText()).isEqualTo(reference(one));
        assertThat(asked.at("/0/same").toString()).contains("GIVEN_NAME", "FAMILY_NAME", "BIRTH_DATE", "SEX_AT_BIRTH");
        assertThat(asked.at("/0/contradicts").toString()).isEqualTo("[\"IDENTIFIER\",\"TELEPHONE\"]");
        assertThat(driver.state(one)).isEqualTo(ReferralState.CHECKING);
    }

    @Test
    void where_a_practice_types_its_own_number_for_everybody_the_newest_are_shown_and_more_is_told() {
        ReferralId last = receive(patient("Ann", "Stranger", SexAtBirth.FEMALE, "020 7946 0991", null));
        assertThat(work(last).path("morePossibleDuplicates").booleanValue()).isFalse();
        for (int i = 0; i < 21; i++) {
            last = receive(
                    patient("Ann", "Stranger" + (char) ('b' + i) + "q", SexAtBirth.FEMALE, "020 7946 0991", null));
        }

        assertThat(possibleDuplicates(last)).hasSize(20);
        assertThat(work(last).path("morePossibleDuplicates").booleanValue()).isTrue();
    }

    @Test
    void nobody_is_linked_to_a_strangers_decline() {
        ReferralId declined = receive(patient("Paul", "Stone", SexAtBirth.MALE, "07700 900401", number()));
        decline(declined);
        driver.pass(declined, Duration.ofDays(20));

        ReferralId other = receive(patient("Paul", "Stone", SexAtBirth.FEMALE, "07700 900402", number()));

        assertThat(referrals.get(other).resubmissionOf()).isEmpty();
        assertThat(referrals.get(other).clockStart())
                .isEqualTo(referrals.get(other).receivedAt());
        assertThat(possibleDuplicates(other).at("/0/contradicts").toString()).contains("SEX_AT_BIRTH", "IDENTIFIER");
        ReferralId withoutNumber = receive(patient("Paul", "Stone", SexAtBirth.MALE, "07700 900401", null));
        assertThat(referrals.get(withoutNumber).resubmissionOf()).isEmpty();
    }

    @Test
    void the_number_or_receptions_word_links_to_a_decline() {
        String number = number();
        ReferralId declined = receive(patient("Rosa", "Bell", SexAtBirth.FEMALE, "07700 900403", number));
        decline(declined);
        driver.pass(declined, Duration.ofDays(20));

        ReferralId again = receive(
                patient("Rosa", "Bell", SexAtBirth.FEMALE, "07700 900404", number.replaceAll("^(...)(...)", "$1 $2 ")));
        assertThat(referrals.get(again).resubmissionOf()).contains(declined);
        driver.complete(again, "CheckReferral", "intake", "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");

        ReferralId perhaps = receive(patient("Rosa", "Bell", SexAtBirth.FEMALE, "07700 900403", null));
        driver.complete(
                perhaps,
                "CheckReferral",
                "intake",
                Submissions.COMPLETE.replaceFirst("\\{", "{'samePersonAs':'" + reference(declined) + "',"));

        assertThat(referrals.get(perhaps).resubmissionOf()).contains(declined);
        assertThat(referrals.get(perhaps).clockStart())
                .isEqualTo(referrals.get(declined).clockStart());
        assertThat(driver.timeline(perhaps)).contains("IDENTITY_ANSWERED");
    }

    @Test
    void what_reception_says_to_be_somebody_else_is_not_asked_again() {
        ReferralId one = receive(patient("Lena", "Hart", SexAtBirth.FEMALE, "07700 900501", null));
        ReferralId other = receive(patient("Lena", "Hart", SexAtBirth.FEMALE, "07700 900502", null));

        driver.complete(
                other,
                "CheckReferral",
                "intake",
                Submissions.INCOMPLETE.replaceFirst("\\{", "{'anotherPersonThan':['" + reference(one) + "'],"));

        assertThat(possibleDuplicates(one)).isEmpty();
    }

    @Test
    void the_same_person_as_in_an_open_referral_is_not_checked_as_another_one() {
        ReferralId one = receive(patient("Lea", "Voss", SexAtBirth.FEMALE, "07700 900503", null));
        ReferralId other = receive(patient("Lea", "Voss", SexAtBirth.FEMALE, "07700 900504", null));
        String said = "{'samePersonAs':'" + reference(one) + "',";

        assertThatThrownBy(() -> driver.complete(
                        other, "CheckReferral", "intake", Submissions.COMPLETE.replaceFirst("\\{", said)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> driver.complete(
                        other,
                        "CheckReferral",
                        "intake",
                        Submissions.COMPLETE.replaceFirst("\\{", "{'samePersonAs':'VC-2222-2222',")))
                .isInstanceOf(Refused.class);
        driver.complete(
                other, "CheckReferral", "intake", said + "'outcome':'ENTERED_IN_ERROR','errorReason':'DUPLICATE'}");

        assertThat(driver.state(other)).isEqualTo(ReferralState.ENTERED_IN_ERROR);
        assertThat(driver.state(one)).isEqualTo(ReferralState.CHECKING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Sinead|O'Brien|Sinead|O’Brien",
                "Max|Strauss|Max|Strauß",
                "Işıl|Kılıç|Isil|Kilic",
                "Eva|Müller|Eva|Mueller",
                "Sinead|O'Brien|O'Brien|Sinead",
                "Jose|García-López|José|Lopez",
            })
    void names_written_another_way_are_asked_about(String given, String family, String otherGiven, String otherFamily) {
        ReferralId one = receive(patient(given, family, SexAtBirth.UNKNOWN, phone(), null));
        ReferralId other = receive(patient(otherGiven, otherFamily, SexAtBirth.UNKNOWN, phone(), null));

        assertThat(possibleDuplicates(other).findValuesAsText("reference")).containsExactly(reference(one));
    }

    @Test
    void day_and_month_the_other_way_round_and_another_year_with_the_same_telephone_are_asked_about() {
        String family = "Swap" + Long.toString(System.nanoTime(), 36);
        String phone = phone();
        ReferralId one = receive(on(LocalDate.of(1970, 3, 12), family, phone));
        ReferralId swapped = receive(on(LocalDate.of(1970, 12, 3), family, phone.replaceFirst("0", "+44 ")));
        ReferralId typo = receive(on(LocalDate.of(1971, 3, 12), family, phone.replace(" ", "")));

        assertThat(possibleDuplicates(swapped).findValuesAsText("reference")).contains(reference(one));
        assertThat(possibleDuplicates(typo).findValuesAsText("reference")).contains(reference(one), reference(swapped));
    }

    private static String phone() {
        return "07700 9" + (10_000 + ThreadLocalRandom.current().nextInt(89_999));
    }

    private static Patient on(LocalDate born, String family, String phone) {
        return SomePatient.called("Pat", family).born(born).phone(phone).done();
    }

    @Test
    void two_reports_of_one_patient_at_once_are_one_referral() throws InterruptedException {
        Patient patient = patient("Ines", "Twice", SexAtBirth.FEMALE, "07700 900701", number());
        Runnable send = () -> {
            try {
                receive(patient);
            } catch (AlreadyOpen second) {
                // the other one was first
            }
        };
        Thread one = new Thread(send);
        Thread other = new Thread(send);
        one.start();
        other.start();
        one.join();
        other.join();

        assertThat(jdbc.sql(
                                "select count(*) from clinic.referral where date_of_birth = :born and family_name = 'Twice'")
                        .param("born", born)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "O’Brien",
                "OBrien",
                "o brien",
                "Brien",
                "obri",
                "SMITH",
                "Smith-OBrien",
                "obrien smith"
            })
    void staff_find_a_name_however_it_is_typed(String typed) {
        ReferralId id = receive(patient("Sinéad", "O'Brien-Smith", SexAtBirth.FEMALE, "07700 900801", null));

        for (String search : new String[] {"/api/referrals:search", "/api/privacy/referrals:search"}) {
            assertThat(found(search, Map.of("familyName", typed))).contains(id.toString());
            assertThat(found(search, Map.of("familyName", typed, "givenName", "SINEAD")))
                    .contains(id.toString());
        }
        assertThat(found("/api/referrals:search", Map.of("familyName", "Sinead", "givenName", typed)))
                .contains(id.toString());
        assertThat(found("/api/referrals:search", Map.of("familyName", "Jones" + typed)))
                .doesNotContain(id.toString());
    }

    @Test
    void staff_find_an_umlaut_in_each_of_its_forms() {
        ReferralId id = receive(patient("Eva", "Müller", SexAtBirth.FEMALE, "07700 900802", null));

        for (String typed : new String[] {"Müller", "mueller", "MULLER", "Mue", "Mu\u0308ller"}) {
            assertThat(found("/api/referrals:search", Map.of("familyName", typed, "dateOfBirth", born.toString())))
                    .contains(id.toString());
        }
    }

    @Test
    void staff_find_a_reference_as_patients_do_on_the_status_page() {
        ReferralId id = receive(patient("Ref", "Erence", SexAtBirth.FEMALE, "07700 900803", null));
        String reference = reference(id);
        String core = reference.substring(3);

        for (String typed : new String[] {
            reference, reference.toLowerCase(), reference.replace("-", ""), core.replace("-", " "), " " + core + " "
        }) {
            assertThat(found("/api/referrals:search", Map.of("reference", typed)))
                    .contains(id.toString());
            assertThat(found("/api/privacy/referrals:search", Map.of("reference", typed)))
                    .contains(id.toString());
            assertThat(Visitor.signedIn(port, "intake")
                            .submit("/enquiries", Map.of("reference", typed))
                            .body())
                    .contains(reference);
        }
        assertThat(found("/api/referrals:search", Map.of("reference", "no such thing")))
                .doesNotContain(id.toString());
    }

    @Test
    void staff_find_a_misspelt_name_and_names_in_any_order_where_nobody_has_what_was_typed() {
        ReferralId id = receive(patient("Xanthippe", "Quarrelsby-Thwaite", SexAtBirth.FEMALE, "07700 900804", null));

        for (String typed : new String[] {
            "Quarelsby", "Quarrelsbey", "Thwiate", "Xantippe", "Thwaite Xanthippe", "xanthipe quarrelsby", "Xanthippe"
        }) {
            assertThat(found("/api/referrals:search", Map.of("familyName", typed)))
                    .as(typed)
                    .contains(id.toString());
        }
        assertThat(found("/api/referrals:search", Map.of("familyName", "Xantippe", "givenName", "Twaite")))
                .contains(id.toString());
        assertThat(found("/api/referrals:search", Map.of("familyName", "Quarelsby", "dateOfBirth", "1901-01-01")))
                .as("whatever is given must fit")
                .doesNotContain(id.toString());
        assertThat(found("/api/referrals:search", Map.of("familyName", "Quimby")))
                .doesNotContain(id.toString());
    }

    @Test
    void staff_find_a_telephone_number_an_identifier_and_a_birth_date_however_they_are_written() {
        ReferralId id = receive(patient("Num", "Ber", SexAtBirth.FEMALE, "07700 900805", "943 476 5919"));
        Visitor intake = Visitor.signedIn(port, "intake");

        for (String typed : new String[] {"07700900805", "+44 7700 900 805", "0044 7700-900805", "(07700) 900805"}) {
            assertThat(found("/api/referrals:search", Map.of("telephone", typed)))
                    .as(typed)
                    .contains(id.toString());
        }
        for (String typed : new String[] {"9434765919", "943-476-5919", " 943 476 5919 "}) {
            assertThat(found("/api/referrals:search", Map.of("identifier", typed, "familyName", "ber")))
                    .as(typed)
                    .contains(id.toString());
        }
        String month = born.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
        for (String typed : new String[] {
            born.toString(),
            born.getDayOfMonth() + "/" + born.getMonthValue() + "/" + born.getYear(),
            born.getDayOfMonth() + "." + born.getMonthValue() + "." + born.getYear(),
            born.getDayOfMonth() + " " + month.toLowerCase() + " " + born.getYear()
        }) {
            assertThat(intake.submit("/enquiries", Map.of("familyName", "Ber", "dateOfBirth", typed))
                            .body())
                    .as(typed)
                    .contains(reference(id));
        }
        HttpResponse<String> noDay = intake.submit("/enquiries", Map.of("dateOfBirth", "31/02/1970"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Write the birth date as", "31/02/1970");
        HttpResponse<String> bad =
                intake.postJson("/api/referrals:search", "{\"telephone\":\"12\",\"identifier\":\" - \"}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).at("/violations").findValuesAsText("field")).containsExactly("telephone", "identifier");
    }

    @Test
    void what_cannot_be_looked_for_is_refused_by_field() {
        Visitor intake = Visitor.signedIn(port, "intake");
        HttpResponse<String> year = intake.postJson("/api/referrals:search", "{\"dateOfBirth\":\"+999999999-01-01\"}");
        HttpResponse<String> letters = intake.postJson("/api/referrals:search", "{\"familyName\":\"--\"}");

        assertThat(year.statusCode()).isEqualTo(422);
        assertThat(json(year).at("/violations/0/field").asText()).isEqualTo("dateOfBirth");
        assertThat(letters.statusCode()).isEqualTo(422);
        assertThat(json(letters).at("/violations/0/field").asText()).isEqualTo("familyName");
    }

    private String found(String path, Map<String, String> search) {
        StringBuilder body = new StringBuilder();
        search.forEach(
                (name, value) -> body.append(body.isEmpty() ? "" : ",").append("\"%s\":\"%s\"".formatted(name, value)));
        HttpResponse<String> answer = Visitor.signedIn(port, path.contains("privacy") ? "privacy" : "intake")
                .postJson(path, "{" + body + "}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
