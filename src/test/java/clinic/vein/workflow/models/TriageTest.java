package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triage, rule by rule and on both sides of each threshold. */
@TestInstance(Lifecycle.PER_CLASS)
class TriageTest {

    private static final List<String> CRITERIA =
            List.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening");

    /** An adult with nothing to report. */
    private static final Facts NOTHING = Facts.NONE
            .with("ageInYears", 50)
            .with("urgeToMove", false)
            .with("worseAtRest", false)
            .with("relievedByMovement", false)
            .with("worseInEvening", false)
            .with("visible", false)
            .with("symptoms", List.of())
            .with("skinChange", false)
            .with("bleeding", "NONE")
            .with("ulcer", "NONE")
            .with("ulcerDays", null)
            .with("hardPainfulVein", false)
            .with("swollenOrTenderLeg", "NONE")
            .with("chestPainOrBreathless", false)
            .with("pregnant", false)
            .with("previousClot", false)
            .with("sexAtBirth", "FEMALE")
            .with("coldPainfulLeg", false)
            .with("hotRedLegWithFever", false);

    private final Table pathway = Table.of("Triage", "Pathway");
    private final Table urgency = Table.of("Triage", "Urgency");

    // ---- restless legs

    @Test
    void allFourCriteriaMakeRestlessLegsPositive() {
        Answer answer = Table.of("Triage", "RlsPositive").evaluate(restlessLegs());
        assertThat(answer.only("rlsPositive")).isEqualTo(true);
        assertThat(answer.rules()).containsExactly("rls-first-four-criteria-met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening"})
    void eachCriterionIsNeeded(String missing) {
        Answer answer =
                Table.of("Triage", "RlsPositive").evaluate(restlessLegs().with(missing, false));
        assertThat(answer.only("rlsPositive")).isEqualTo(false);
        assertThat(answer.rules()).containsExactly("rls-not-all-criteria-met");
    }

    // ---- vein signs and the vein criterion

    static Stream<Arguments> signs() {
        return Stream.of(
                arguments("vein-sign-visible-veins", "visible", true),
                arguments("vein-sign-skin-change", "skinChange", true),
                arguments("vein-sign-bleeding", "bleeding", "PAST"),
                arguments("vein-sign-bleeding", "bleeding", "NOW"),
                arguments("vein-sign-ulcer", "ulcer", "HEALED"),
                arguments("vein-sign-ulcer", "ulcer", "OPEN"),
                arguments("vein-sign-hard-painful-vein", "hardPainfulVein", true));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void aVeinSign(String rule, String answer, Object value) {
        Table table = Table.of("Triage", "VeinSigns");
        assertThat(table.evaluate(NOTHING).rules()).isEmpty();
        assertThat(table.evaluate(NOTHING.with(answer, value)).rules()).containsExactly(rule);
    }

    static Stream<Arguments> criteria() {
        return signs().filter(each -> !each.get()[1].equals("visible"))
                .map(each -> arguments(
                        each.get()[0].toString().replace("vein-sign", "vein-criterion"), each.get()[1], each.get()[2]));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void aVeinCriterion(String rule, String answer, Object value) {
        Table table = Table.of("Triage", "VeinCriterion");
        assertThat(table.evaluate(NOTHING).rules()).isEmpty();
        assertThat(table.evaluate(NOTHING.with(answer, value)).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAIN", "ACHING", "DISCOMFORT", "SWELLING", "HEAVINESS", "ITCHING"})
    void visibleVeinsNeedASymptom(String symptom) {
        Table table = Table.of("Triage", "VeinCriterion");
        Facts visible = NOTHING.with("visible", true);
        assertThat(table.evaluate(visible).rules()).isEmpty();
        assertThat(table.evaluate(visible.with("symptoms", List.of(symptom))).rules())
                .containsExactly("vein-criterion-symptomatic-veins");
        assertThat(table.evaluate(NOTHING.with("symptoms", List.of(symptom))).rules())
                .isEmpty();
    }

    @Test
    void restlessLegsAreNotASymptomOfTheCriterion() {
        Facts facts = restlessLegs().with("visible", true).with("symptoms", List.of("RESTLESS_LEGS"));
        assertThat(Table.of("Triage", "VeinCriterion").evaluate(facts).rules()).isEmpty();
    }

    @Test
    void everyRuleOfSignsAndCriteriaHasACase() {
        assertThat(Table.of("Triage", "VeinSigns").rules())
                .containsExactlyInAnyOrderElementsOf(
                        signs().map(each -> each.get()[0].toString()).distinct().toList());
        assertThat(Table.of("Triage", "VeinCriterion").rules())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                criteria().map(each -> each.get()[0].toString()),
                                Stream.of("vein-criterion-symptomatic-veins"))
                        .distinct()
                        .toList());
    }

    // ---- pathway

    @ParameterizedTest
    @CsvSource({"17, ADVICE, pathway-under-18", "18, DUAL, pathway-dual"})
    void adultsOnly(int age, String expected, String rule) {
        Answer answer = pathway.evaluate(restlessLegs().with("skinChange", true).with("ageInYears", age));
        assertThat(answer.only("pathway")).isEqualTo(expected);
        assertThat(answer.rules()).contains(rule);
    }

    @Test
    void restlessLegsWithVeinSignsAreDualEvenWhereTheCriterionIsMet() {
        Answer answer = pathway.evaluate(restlessLegs().with("skinChange", true));
        assertThat(answer.only("pathway")).isEqualTo("DUAL");
        assertThat(answer.rules())
                .containsExactlyInAnyOrder(
                        "rls-first-four-criteria-met",
                        "vein-sign-skin-change",
                        "vein-criterion-skin-change",
                        "pathway-dual");
    }

    @Test
    void restlessLegsWithVisibleVeinsAreDualWithoutTheCriterion() {
        Answer answer = pathway.evaluate(restlessLegs().with("visible", true));
        assertThat(answer.only("pathway")).isEqualTo("DUAL");
        assertThat(answer.rules()).doesNotContain("vein-criterion-symptomatic-veins");
    }

    @Test
    void theCriterionAloneIsVeinOnly() {
        Answer answer = pathway.evaluate(NOTHING.with("ulcer", "HEALED"));
        assertThat(answer.only("pathway")).isEqualTo("VEIN_ONLY");
        assertThat(answer.rules()).contains("pathway-vein-only");
    }

    @Test
    void restlessLegsAloneAreRlsOnly() {
        Answer answer = pathway.evaluate(restlessLegs());
        assertThat(answer.only("pathway")).isEqualTo("RLS_ONLY");
        assertThat(answer.rules()).containsExactlyInAnyOrder("rls-first-four-criteria-met", "pathway-rls-only");
    }

    @Test
    void nothingIsAdvice() {
        Answer answer = pathway.evaluate(NOTHING);
        assertThat(answer.only("pathway")).isEqualTo("ADVICE");
        assertThat(answer.rules()).containsExactlyInAnyOrder("rls-not-all-criteria-met", "pathway-advice");
    }

    @Test
    void visibleVeinsWithoutSymptomsAreAdvice() {
        assertThat(pathway.evaluate(NOTHING.with("visible", true)).only("pathway"))
                .isEqualTo("ADVICE");
    }

    // ---- urgency

    static Stream<Arguments> urgencies() {
        return Stream.of(
                arguments("urgency-chest-pain-or-breathless", "EMERGENCY", NOTHING.with("chestPainOrBreathless", true)),
                arguments("urgency-cold-painful-leg", "EMERGENCY", NOTHING.with("coldPainfulLeg", true)),
                arguments("urgency-cold-painful-leg-unknown", "SAME_DAY", NOTHING.with("coldPainfulLeg", "UNKNOWN")),
                arguments("urgency-hot-red-leg-with-fever", "SAME_DAY", NOTHING.with("hotRedLegWithFever", true)),
                arguments(
                        "urgency-hot-red-leg-with-fever-unknown",
                        "SAME_DAY",
                        NOTHING.with("hotRedLegWithFever", "UNKNOWN")),
                arguments("urgency-bleeding-now", "EMERGENCY", NOTHING.with("bleeding", "NOW")),
                arguments("urgency-one-leg-swollen-or-tender", "SAME_DAY", NOTHING.with("swollenOrTenderLeg", "ONE")),
                arguments(
                        "urgency-hard-painful-vein-in-pregnancy",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("pregnant", true)),
                arguments(
                        "urgency-hard-painful-vein-after-clot",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("previousClot", true)),
                arguments("urgency-hard-painful-vein", "URGENT", NOTHING.with("hardPainfulVein", true)),
                arguments("urgency-bleeding-past", "URGENT", NOTHING.with("bleeding", "PAST")),
                arguments("urgency-ulcer-over-two-weeks", "URGENT", openUlcer(15)),
                arguments("urgency-ulcer-of-unknown-duration", "URGENT", openUlcer(null)),
                arguments("urgency-ulcer-up-to-two-weeks", "SOON", openUlcer(14)),
                arguments("urgency-ulcer-up-to-two-weeks", "SOON", openUlcer(0)),
                arguments("urgency-skin-change", "SOON", NOTHING.with("skinChange", true)),
                arguments("urgency-ulcer-healed", "SOON", NOTHING.with("ulcer", "HEALED")),
                arguments(
                        "urgency-chest-pain-or-breathless-unknown",
                        "SAME_DAY",
                        NOTHING.with("chestPainOrBreathless", "UNKNOWN")),
                arguments(
                        "urgency-chest-pain-or-breathless-not-asked",
                        "URGENT",
                        NOTHING.with("chestPainOrBreathless", "NOT_ASKED")),
                arguments("urgency-bleeding-unknown", "SAME_DAY", NOTHING.with("bleeding", "UNKNOWN")),
                arguments("urgency-bleeding-not-asked", "URGENT", NOTHING.with("bleeding", "NOT_ASKED")),
                arguments(
                        "urgency-swollen-or-tender-leg-unknown",
                        "SAME_DAY",
                        NOTHING.with("swollenOrTenderLeg", "UNKNOWN")),
                arguments(
                        "urgency-swollen-or-tender-leg-not-asked",
                        "URGENT",
                        NOTHING.with("swollenOrTenderLeg", "NOT_ASKED")),
                arguments("urgency-hard-painful-vein-unknown", "URGENT", NOTHING.with("hardPainfulVein", "UNKNOWN")),
                arguments(
                        "urgency-hard-painful-vein-not-asked", "URGENT", NOTHING.with("hardPainfulVein", "NOT_ASKED")),
                arguments(
                        "urgency-hard-painful-vein-pregnancy-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("pregnant", "UNKNOWN")),
                arguments(
                        "urgency-hard-painful-vein-clot-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("previousClot", "UNKNOWN")),
                arguments("urgency-both-legs", "SOON", NOTHING.with("swollenOrTenderLeg", "BOTH")),
                arguments(
                        "urgency-both-legs-after-clot",
                        "SAME_DAY",
                        NOTHING.with("swollenOrTenderLeg", "BOTH").with("previousClot", true)),
                arguments(
                        "urgency-both-legs-clot-unknown",
                        "SAME_DAY",
                        NOTHING.with("swollenOrTenderLeg", "BOTH").with("previousClot", "UNKNOWN")),
                arguments(
                        "urgency-both-legs-in-pregnancy",
                        "URGENT",
                        NOTHING.with("swollenOrTenderLeg", "BOTH").with("pregnant", "UNKNOWN")),
                arguments(
                        "urgency-both-legs-clot-not-asked",
                        "URGENT",
                        NOTHING.with("swollenOrTenderLeg", "BOTH").with("previousClot", "NOT_ASKED")),
                arguments(
                        "urgency-both-legs-in-pregnancy",
                        "URGENT",
                        NOTHING.with("swollenOrTenderLeg", "BOTH").with("pregnant", true)),
                arguments(
                        "urgency-hard-painful-vein-pregnancy-not-asked",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("pregnant", "NOT_ASKED")),
                arguments(
                        "urgency-hard-painful-vein-clot-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", true).with("previousClot", "NOT_ASKED")),
                arguments(
                        "urgency-hard-painful-vein-pregnancy-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("pregnant", "UNKNOWN")),
                arguments(
                        "urgency-hard-painful-vein-clot-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("previousClot", "UNKNOWN")),
                arguments(
                        "urgency-hard-painful-vein-pregnancy-not-asked",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("pregnant", "NOT_ASKED")),
                arguments(
                        "urgency-hard-painful-vein-clot-open",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("previousClot", "NOT_ASKED")),
                arguments(
                        "urgency-hard-painful-vein-unknown-in-pregnancy",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("pregnant", true)),
                arguments(
                        "urgency-hard-painful-vein-unknown-after-clot",
                        "SAME_DAY",
                        NOTHING.with("hardPainfulVein", "UNKNOWN").with("previousClot", true)),
                arguments("urgency-ulcer-unknown", "URGENT", NOTHING.with("ulcer", "UNKNOWN")),
                arguments("urgency-ulcer-not-asked", "SOON", NOTHING.with("ulcer", "NOT_ASKED")),
                arguments("urgency-skin-change-open", "SOON", NOTHING.with("skinChange", "UNKNOWN")),
                arguments("urgency-skin-change-open", "SOON", NOTHING.with("skinChange", "NOT_ASKED")),
                arguments("urgency-baseline", "ROUTINE", NOTHING));
    }

    @ParameterizedTest
    @MethodSource("urgencies")
    void anUrgency(String rule, String expected, Facts facts) {
        Answer answer = urgency.evaluate(facts);
        assertThat(answer.rules()).contains(rule, "urgency-baseline");
        assertThat(mostUrgent(answer)).isEqualTo(Urgency.valueOf(expected));
    }

    @Test
    void everyRuleOfUrgencyHasACase() {
        assertThat(urgencies().map(each -> each.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(urgency.rules());
    }

    @ParameterizedTest
    @CsvSource({"pregnant", "previousClot"})
    void pregnancyAndClotsAloneAreRoutine(String fact) {
        assertThat(urgency.evaluate(NOTHING.with(fact, true)).rules()).containsExactly("urgency-baseline");
    }

    @Test
    void bothLegsSwollenAreNoRedFlagByThemselves() {
        assertThat(urgency.evaluate(NOTHING.with("swollenOrTenderLeg", "BOTH")).rules())
                .containsExactly("urgency-both-legs", "urgency-baseline");
    }

    @Test
    void aManWhomNobodyAskedAboutAPregnancyHasNone() {
        Facts hard = NOTHING.with("hardPainfulVein", true).with("pregnant", "NOT_ASKED");
        assertThat(mostUrgent(urgency.evaluate(hard))).isEqualTo(Urgency.SAME_DAY);
        assertThat(mostUrgent(urgency.evaluate(hard.with("sexAtBirth", "MALE"))))
                .isEqualTo(Urgency.URGENT);
        assertThat(mostUrgent(urgency.evaluate(hard.with("sexAtBirth", "UNKNOWN"))))
                .isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void daysOfAHealedUlcerDoNotCount() {
        Facts healed = NOTHING.with("ulcer", "HEALED").with("ulcerDays", 15);
        assertThat(urgency.evaluate(healed).rules()).containsExactly("urgency-ulcer-healed", "urgency-baseline");
    }

    @Test
    void everyReasonIsCollected() {
        Facts facts = NOTHING.with("bleeding", "NOW").with("skinChange", true).with("hardPainfulVein", true);
        assertThat(urgency.evaluate(facts).all("urgency"))
                .containsExactlyInAnyOrder("EMERGENCY", "URGENT", "SOON", "ROUTINE");
    }

    // ---- every combination against the wording of the rules, written a second time

    @Test
    void everyCombinationGetsTheRightPathway() {
        for (int age : new int[] {17, 18})
            for (Facts legs : restlessLegsVariants())
                for (boolean visible : BOTH)
                    for (List<String> symptoms : List.of(List.<String>of(), List.of("ACHING", "ITCHING")))
                        for (boolean skin : BOTH)
                            for (String bleeding : List.of("NONE", "PAST", "NOW"))
                                for (String ulcer : List.of("NONE", "HEALED", "OPEN"))
                                    for (boolean hard : BOTH) {
                                        Facts facts = legs.with("ageInYears", age)
                                                .with("visible", visible)
                                                .with("symptoms", symptoms)
                                                .with("skinChange", skin)
                                                .with("bleeding", bleeding)
                                                .with("ulcer", ulcer)
                                                .with("hardPainfulVein", hard);
                                        assertThat(pathway.evaluate(facts).only("pathway"))
                                                .as("%s", facts)
                                                .isEqualTo(
                                                        expectedPathway(facts).name());
                                    }
    }

    @Test
    void everyCombinationGetsTheRightUrgency() {
        for (boolean chest : BOTH)
            for (String bleeding : List.of("NONE", "PAST", "NOW"))
                for (String leg : List.of("NONE", "ONE", "BOTH"))
                    for (boolean hard : BOTH)
                        for (boolean pregnant : BOTH)
                            for (boolean clot : BOTH)
                                for (Facts ulcer : List.of(
                                        NOTHING,
                                        NOTHING.with("ulcer", "HEALED"),
                                        openUlcer(14),
                                        openUlcer(15),
                                        openUlcer(null)))
                                    for (boolean skin : BOTH) {
                                        Facts facts = ulcer.with("chestPainOrBreathless", chest)
                                                .with("bleeding", bleeding)
                                                .with("swollenOrTenderLeg", leg)
                                                .with("hardPainfulVein", hard)
                                                .with("pregnant", pregnant)
                                                .with("previousClot", clot)
                                                .with("skinChange", skin);
                                        assertThat(mostUrgent(urgency.evaluate(facts)))
                                                .as("%s", facts)
                                                .isEqualTo(expectedUrgency(facts));
                                    }
    }

    private static final boolean[] BOTH = {false, true};

    private static Pathway expectedPathway(Facts facts) {
        boolean restless = CRITERIA.stream().allMatch(each -> yes(facts, each));
        boolean other = yes(facts, "skinChange")
                || !facts.values().get("bleeding").equals("NONE")
                || !facts.values().get("ulcer").equals("NONE")
                || yes(facts, "hardPainfulVein");
        boolean signs = yes(facts, "visible") || other;
        boolean symptomatic =
                yes(facts, "visible") && !((List<?>) facts.values().get("symptoms")).isEmpty();
        if ((int) facts.values().get("ageInYears") < 18) {
            return Pathway.ADVICE;
        } else if (restless && signs) {
            return Pathway.DUAL;
        } else if (symptomatic || other) {
            return Pathway.VEIN_ONLY;
        }
        return restless ? Pathway.RLS_ONLY : Pathway.ADVICE;
    }

    private static Urgency expectedUrgency(Facts facts) {
        Object bleeding = facts.values().get("bleeding");
        Object ulcer = facts.values().get("ulcer");
        Integer days = (Integer) facts.values().get("ulcerDays");
        boolean hard = yes(facts, "hardPainfulVein");
        boolean bothLegs = facts.values().get("swollenOrTenderLeg").equals("BOTH");
        if (yes(facts, "chestPainOrBreathless") || bleeding.equals("NOW")) {
            return Urgency.EMERGENCY;
        } else if (facts.values().get("swollenOrTenderLeg").equals("ONE")
                || bothLegs && yes(facts, "previousClot")
                || hard && (yes(facts, "pregnant") || yes(facts, "previousClot"))) {
            return Urgency.SAME_DAY;
        } else if (hard
                || bothLegs && yes(facts, "pregnant")
                || bleeding.equals("PAST")
                || ulcer.equals("OPEN") && (days == null || days > 14)) {
            return Urgency.URGENT;
        }
        return yes(facts, "skinChange") || bothLegs || !ulcer.equals("NONE") ? Urgency.SOON : Urgency.ROUTINE;
    }

    private static boolean yes(Facts facts, String name) {
        return (boolean) facts.values().get(name);
    }

    private static Facts restlessLegs() {
        Facts facts = NOTHING;
        for (String criterion : CRITERIA) {
            facts = facts.with(criterion, true);
        }
        return facts;
    }

    private static List<Facts> restlessLegsVariants() {
        return List.of(NOTHING, restlessLegs(), restlessLegs().with("relievedByMovement", false));
    }

    private static Facts openUlcer(Integer days) {
        return NOTHING.with("ulcer", "OPEN").with("ulcerDays", days);
    }

    private static Urgency mostUrgent(Answer answer) {
        return answer.all("urgency").stream()
                .map(each -> Urgency.valueOf(each.toString()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
