package clinic.vein.vascular.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.legs.VeinSite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VeinAssessmentTest {

    private static final String HEALTHY_VCSS = vcss(0, 0, 0, 0);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_complete_assessment_has_no_violation() {
        assertThat(violations(treat(leg("LEFT", "C2s", vcss(2, 0, 0, 0), segment("GREAT_SAPHENOUS", 900, "7.2")))))
                .isEmpty();
    }

    @Test
    void an_empty_one_names_all_that_is_missing() {
        assertThat(violations("{}")).containsExactly("legs required", "rlsSeverity required", "decision required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C1", "C2", "C2r", "C2rs", "C3a", "C4a", "C4b", "C4c", "C5", "C6", "C6r", "C6rs"})
    void classes_of_2020_are_taken(String ceap) {
        String vcss = ceap.startsWith("C6") ? vcss(0, 1, 1, 1) : HEALTHY_VCSS;
        assertThat(violations(conservative(leg("LEFT", ceap, vcss)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C7", "c2", "C4", "C4d", "C3r", "C2sr", "C2sa", "2", "C2 ", " "})
    void others_are_not(String ceap) {
        assertThat(violations(conservative(leg("LEFT", ceap, HEALTHY_VCSS))))
                .containsExactly(ceap.isBlank() ? "legs[0].ceap required" : "legs[0].ceap malformed");
    }

    @Test
    void an_active_ulcer_and_class_six_go_together() {
        assertThat(violations(conservative(leg("LEFT", "C6", HEALTHY_VCSS))))
                .containsExactly("legs[0].vcss.activeUlcers contradicts");
        assertThat(violations(conservative(leg("LEFT", "C5", vcss(0, 1, 2, 1)))))
                .containsExactly("legs[0].ceap contradicts");
    }

    @Test
    void an_ulcer_has_an_age_and_a_size_and_no_ulcer_has_none() {
        assertThat(violations(conservative(leg("LEFT", "C6", vcss(0, 2, 0, 1)))))
                .containsExactly("legs[0].vcss.ulcerDuration contradicts");
        assertThat(violations(conservative(leg("LEFT", "C5", vcss(0, 0, 0, 1)))))
                .containsExactly("legs[0].vcss.ulcerSize contradicts");
    }

    @Test
    void a_leg_with_varicose_veins_is_not_class_zero() {
        assertThat(violations(conservative(leg("LEFT", "C0", vcss(1, 0, 0, 0)))))
                .containsExactly("legs[0].ceap contradicts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oedema", "pigmentation", "inflammation", "induration"})
    void class_zero_has_nothing_to_see(String item) {
        String vcss = HEALTHY_VCSS.replace("\"" + item + "\":0", "\"" + item + "\":1");
        assertThat(violations(conservative(leg("LEFT", "C0", vcss)))).containsExactly("legs[0].ceap contradicts");
        assertThat(violations(conservative(leg("LEFT", "C3", vcss)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, legs[0].segments[0].refluxMs out.of.range",
        "0, ",
        "10000, ",
        "10001, legs[0].segments[0].refluxMs out.of.range"
    })
    void reflux_lasts_from_nothing_to_ten_seconds(int refluxMs, String violation) {
        assertThat(violations(treat(leg("LEFT", "C2", HEALTHY_VCSS, segment("GREAT_SAPHENOUS", refluxMs, "7")))))
                .isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, out.of.range",
        "0, ",
        "0.95, ",
        "3, ",
        "3.01, out.of.range",
        "110, out.of.range",
        "0.955, too.precise"
    })
    void abpi_is_a_ratio_with_two_decimals(String abpi, String code) {
        String leg = leg("LEFT", "C2", HEALTHY_VCSS).replace("\"segments\"", "\"abpi\":" + abpi + ",\"segments\"");
        assertThat(violations(conservative(leg))).isEqualTo(code == null ? List.of() : List.of("legs[0].abpi " + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "['EP'] | ['GSVA','SSV'] | 'R' | true | ",
                "['ESI','ESE'] | ['FV'] | 'RO' |  | ",
                "['EN'] | ['AN'] | 'N' | false | ",
                "['EP'] | [] | 'R' |  | basis.anatomy required",
                "[] | ['GSVA'] | 'R' |  | basis.etiology required",
                "['EP'] | ['GSVA'] | null |  | basis.pathophysiology required",
                "['EP','EN'] | ['GSVA'] | 'R' |  | basis.etiology contradicts",
                "['EP'] | ['GSVA','AN'] | 'R' |  | basis.anatomy contradicts, basis.pathophysiology contradicts",
                "['EP'] | ['GSVA'] | 'N' |  | basis.pathophysiology contradicts",
                "['EP'] | ['GSVA'] | 'O' | true | basis.pathophysiology contradicts",
                "['EP'] | ['GSVA'] | 'R' | false | basis.pathophysiology contradicts"
            })
    void cause_veins_and_mechanism_fit_together(String e, String a, String p, Boolean reflux, String expected)
            throws JsonProcessingException {
        CeapBasis basis = json.readValue(
                "{'etiology':%s,'anatomy':%s,'pathophysiology':%s}"
                        .formatted(e, a, p)
                        .replace('\'', '"'),
                CeapBasis.class);
        Violations violations = new Violations();
        basis.check(violations, "basis", reflux);
        assertThat(String.join(
                        ", ",
                        violations.list().stream()
                                .map(VeinAssessmentTest::brief)
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void ceap_in_full_reads_as_clinicians_write_it() {
        assertThat(new CeapBasis(
                                List.of(CeapBasis.Etiology.EP),
                                List.of(VeinSite.GSVA, VeinSite.SSV),
                                CeapBasis.Pathophysiology.RO)
                        .words())
                .isEqualTo("Ep A(GSVa, SSV) Pr,o");
        assertThat(CeapBasis.NOT_RATED.words()).isEmpty();
    }

    @Test
    void the_score_runs_from_zero_to_thirty() {
        assertThat(new Vcss(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).total()).isZero();
        assertThat(new Vcss(3, 3, 3, 3, 3, 3, 3, 3, 3, 3).total()).isEqualTo(30);
        assertThat(new Vcss(1, 2, 3, 0, 1, 2, 0, 0, 0, 1).total()).isEqualTo(10);
    }

    @Test
    void the_score_of_a_draft_is_total_only_when_all_ten_are_rated() throws JsonProcessingException {
        String legs = leg("LEFT", "C2", vcss(2, 0, 0, 0)) + "," + leg("RIGHT", "C2", "{\"pain\":3,\"oedema\":4}");
        assertThat(LegScores.of(json.readTree("{\"legs\":[" + legs + "]}"), Map.of(Leg.LEFT, 7)))
                .containsExactly(
                        new LegScores.LegScore(Leg.LEFT, 2, 10, 2, 7),
                        new LegScores.LegScore(Leg.RIGHT, null, 1, 3, null));
    }

    @Test
    void measures_have_bounds_and_one_decimal() {
        String segments = segment("GREAT_SAPHENOUS", 10001, "30.1") + "," + segment("SPIDER", -1, "0.05") + ","
                + "{\"refluxMs\":0,\"diameterMm\":7.25}";
        assertThat(violations(treat(leg("RIGHT", "C2", HEALTHY_VCSS, segments))))
                .containsExactly(
                        "legs[0].segments[0].refluxMs out.of.range",
                        "legs[0].segments[0].diameterMm out.of.range",
                        "legs[0].segments[1].refluxMs out.of.range",
                        "legs[0].segments[1].diameterMm out.of.range",
                        "legs[0].segments[1].diameterMm too.precise",
                        "legs[0].segments[2].vein required",
                        "legs[0].segments[2].diameterMm too.precise");
    }

    @Test
    void each_leg_is_there_once_and_each_item_of_the_score_is_rated() {
        String legs = leg("LEFT", "C1", "{\"pain\":4}") + "," + leg("LEFT", "C1", HEALTHY_VCSS);
        assertThat(violations(conservative(legs)))
                .contains(
                        "legs[0].vcss.pain out.of.range",
                        "legs[0].vcss.varicoseVeins required",
                        "legs[0].vcss.compression required",
                        "legs[1].leg twice");
    }

    @Test
    void treatment_needs_a_plan_and_a_vein_found_on_duplex() {
        assertThat(violations(document(leg("LEFT", "C2", HEALTHY_VCSS), "\"decision\":\"TREAT\"")))
                .containsExactly("modality required", "sessionsPlanned required", "legs[0].segments required");
        assertThat(violations(document(
                        leg("LEFT", "C2", HEALTHY_VCSS, segment("TRIBUTARY", 600, "4")),
                        "\"decision\":\"TREAT\",\"modality\":\"SURGERY\",\"sessionsPlanned\":11")))
                .containsExactly("sessionsPlanned out.of.range");
    }

    @Test
    void a_plan_without_treatment_is_refused() {
        assertThat(violations(document(
                        leg("LEFT", "C2", HEALTHY_VCSS),
                        "\"decision\":\"REFER_ELSEWHERE\",\"modality\":\"SURGERY\",\"sessionsPlanned\":1")))
                .containsExactly("modality not.applicable", "sessionsPlanned not.applicable", "referTo required");
    }

    @Test
    void what_is_unsuitable_needs_a_reason() {
        assertThat(violations(document(
                        leg("LEFT", "C2", HEALTHY_VCSS),
                        "\"decision\":\"CONSERVATIVE\",\"surgeryUnsuitable\":true,\"contraindications\":[null]")))
                .containsExactly("contraindications required", "unsuitableReason required");
    }

    @Test
    void holes_in_lists_are_named() {
        assertThat(violations("{\"legs\":[null],\"rlsSeverity\":3,\"decision\":\"CONSERVATIVE\"}"))
                .containsExactly("legs[0] required");
        assertThat(violations(conservative(leg("LEFT", "C1", HEALTHY_VCSS, "null"))))
                .containsExactly("legs[0].segments[0] required");
    }

    private List<String> violations(String document) {
        try {
            Violations violations = new Violations();
            json.readValue(document, VeinAssessment.class).check(violations);
            return violations.list().stream().map(VeinAssessmentTest::brief).toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String brief(Violation violation) {
        return violation.field() + " " + violation.code();
    }

    private static String treat(String legs) {
        return document(legs, "\"decision\":\"TREAT\",\"modality\":\"ENDOTHERMAL\",\"sessionsPlanned\":1");
    }

    private static String conservative(String legs) {
        return document(legs, "\"decision\":\"CONSERVATIVE\"");
    }

    private static String document(String legs, String rest) {
        return "{\"legs\":[" + legs + "],\"rlsSeverity\":7," + rest + "}";
    }

    private static String leg(String leg, String ceap, String vcss) {
        return leg(leg, ceap, vcss, "");
    }

    private static String leg(String leg, String ceap, String vcss, String segments) {
        return "{\"leg\":\"%s\",\"ceap\":\"%s\",\"vcss\":%s,\"segments\":[%s]}".formatted(leg, ceap, vcss, segments);
    }

    private static String segment(String vein, int refluxMs, String diameterMm) {
        return "{\"vein\":\"%s\",\"refluxMs\":%d,\"diameterMm\":%s}".formatted(vein, refluxMs, diameterMm);
    }

    private static String vcss(int varicoseVeins, int activeUlcers, int ulcerDuration, int ulcerSize) {
        return """
                {"pain":0,"varicoseVeins":%d,"oedema":0,"pigmentation":0,"inflammation":0,"induration":0,
                 "activeUlcers":%d,"ulcerDuration":%d,"ulcerSize":%d,"compression":0}""".formatted(varicoseVeins, activeUlcers, ulcerDuration, ulcerSize);
    }
}
