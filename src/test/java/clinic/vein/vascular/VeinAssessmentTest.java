package clinic.vein.vascular;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.Violation;
import clinic.vein.process.Violations;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
