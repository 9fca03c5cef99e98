package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the decision tables say while a form of a hard patient is being filled in. */
@ClinicTest
class DecisionsInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ReportRedFlag reportRedFlag;

    private Desk desk;

    @AfterAll
    static void rest() {
        Desk.rest();
    }

    @BeforeEach
    void begin() {
        driver.begin();
        desk = Desk.at(port);
    }

    @Test
    void theReviewShowsMagnesiumStaleResultsAndAsksAboutUnits() {
        TaskForm form = open(manyMedicines(), "ReviewReferral", "physician");
        form.says("Conditions: Diabetes, Sleep apnoea");
        form.says("a herbal tea for the night (not looked up)");
        assertThat(form.text()).doesNotContain("Chest pain or breathless");
        form.unfold("What was reported, and all that has happened");
        form.says("Chest pain or breathless");
        form.type("workUp.takenOn", LocalDate.now().minusDays(20))
                .type("workUp.ferritin", "7500")
                .type("workUp.hba1c", "6.5")
                .type("workUp.egfr", "45")
                .tick("workUp.dialysis");
        form.says("6.5 looks like percent; 6.5 % is 48 mmol/mol. Enter mmol/mol.");
        form.says("7500 looks like ng/dL; that is 75 µg/L.");
        form.says("Magnesium: Do not give");
        form.says("Magnesium is already taken: as the patient reports; magnesium hydroxide (A02AA04).");
        form.unfold("Beside other medicines");
        form.says("Quinolone at least 2 h before, or 6 h after magnesium.");
        look(form, "ReviewReferral-hard");

        form.choose("decision", "APPROVE")
                .choose("explainedByAnotherCondition", "NO")
                .type("overrideReason", "Seen in the clinic");
        form.submit();
        assertThat(form.errorAt("workUp.hba1c"))
                .endsWith("6.5 looks like percent; 6.5 % is 48 mmol/mol. Enter mmol/mol.");
    }

    /** What people really type, key by key; the recommendation follows what stands beside the field. */
    @Test
    void aTypedNumberIsShownAsItIsUnderstoodBeforeItIsUsed() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        TaskForm form = open(id, "ReviewReferral", "physician");
        form.type("workUp.takenOn", LocalDate.now().minusDays(20)).type("workUp.ferritin", "12,5" + Keys.TAB);
        form.says("12.5 µg/L");
        assertThat(form.isRecommended("decision", "TREAT_CAUSE")).isTrue();
        form.type("workUp.ferritin", "45 ug/L" + Keys.TAB);
        form.says("45 µg/L");
        form.type("workUp.ferritin", "1.250" + Keys.TAB);
        form.says("This can be 1.25 or 1250");
        form.type("workUp.ferritin", "<15" + Keys.TAB);
        form.says("<15 µg/L");
        assertThat(form.isRecommended("decision", "TREAT_CAUSE")).isTrue();
        form.type("workUp.egfr", "> 50" + Keys.TAB).type("workUp.hba1c", "6,5 %" + Keys.TAB);
        form.says("48 mmol/mol, from 6.5 %");
        form.says("eGFR >50 mL/min is a limit only, and what follows depends on which side of 60 the value is");
        look(form, "ReviewReferral-typed");
        form.choose("decision", "TREAT_CAUSE")
                .choose("explainedByAnotherCondition", "NO")
                .choose("causes", "IRON")
                .type("reviewAgainWeeks", "12 weeks" + Keys.TAB);
        form.says("12 weeks");
        form.complete();
    }

    @Test
    void aResultOfLastYearIsShownAsStale() {
        TaskForm form = open(manyMedicines(), "ReviewReferral", "physician");
        form.type("workUp.takenOn", LocalDate.now().minusDays(400))
                .type("workUp.ferritin", "40")
                .tick("workUp.dialysis");
        form.says("Ferritin 40 µg/L is stale");
        form.says("more than 180 days ago (local policy)");
        look(form, "ReviewReferral-stale");
    }

    @Test
    void theWellsScoreOfTheServerIsShownWhileItIsAnswered() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            reportRedFlag.report(id, "The left calf is swollen, a vein is hard");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        TaskForm form = open(id, "HandleRedFlag", "nurse");
        form.choose("spokeWith", "PATIENT").choose("outcome", "CONTINUE");
        form.choose("leg.concerns", "DVT_SUSPECTED").choose("leg.concerns", "HARD_PAINFUL_VEIN");
        for (String before : List.of("pregnantOrPostPartum", "embolismSymptoms", "armAffected")) {
            form.no("leg.wells." + before);
        }
        form.yes("leg.wells.calfLarger");
        form.says("Wells score 1 so far, 1 of 10 answered");
        form.yes("leg.wells.previousDvt");
        for (String item : List.of(
                "activeCancer",
                "paralysisOrPlaster",
                "bedriddenOrSurgery",
                "tenderDeepVeins",
                "wholeLegSwollen",
                "pittingOedema",
                "collateralVeins",
                "alternativeDiagnosis")) {
            form.no("leg.wells." + item);
        }
        form.no("leg.anticoagulated");
        form.says("Deep vein thrombosis: Likely (Wells score 2)");
        form.type("leg.superficialVein.distanceCm", "3.1")
                .type("leg.superficialVein.lengthCm", "5.0")
                .no("leg.superficialVein.aboveKnee");
        form.says("Superficial vein thrombosis: Intermediate risk");
        look(form, "HandleRedFlag-wells");
        form.choose("urgency", "SAME_DAY").type("note", "Ultrasound today at 14:00.");
        form.says("Deep vein thrombosis likely");
        form.choose("override.findings", "REPORTED_RED_FLAG")
                .choose("override.findings", "DVT_LIKELY")
                .type("override.reason", "Scanned in the emergency department an hour ago, no clot");
        form.complete();
        assertThat(driver.openTasks(id)).doesNotContain("HandleRedFlag");
    }

    @Test
    void anExceptionEndsTheScoreAndAsksWhyNotToHospital() {
        ReferralId id = driver.receive(Reports.bleeding());
        TaskForm form = open(id, "CallPatient", "nurse");
        form.choose("spokeWith", "PATIENT").choose("outcome", "SEEN_TODAY");
        form.choose("leg.concerns", "SWOLLEN_OR_TENDER");
        form.no("leg.wells.pregnantOrPostPartum")
                .yes("leg.wells.embolismSymptoms")
                .no("leg.wells.armAffected");
        form.says("Deep vein thrombosis: To hospital today");
        assertThat(form.has("leg.wells.activeCancer")).isFalse();
        assertThat(form.has("leg.overrideReason")).isTrue();
        look(form, "CallPatient-hospital");
        form.choose("outcome", "EMERGENCY").type("note", "Ambulance called.");
        form.complete();
    }

    private TaskForm open(ReferralId id, String task, String role) {
        return desk.open(role, driver.task(id, task));
    }

    private void look(TaskForm form, String name) {
        SoftAssertions.assertSoftly(all -> form.look(all, name, 3600));
    }

    private ReferralId manyMedicines() {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .background(new Background(
                        false,
                        false,
                        Set.of(Background.Condition.DIABETES, Background.Condition.SLEEP_APNOEA),
                        List.of(
                                new Background.Medicine("N06AX11", "mirtazapine"),
                                new Background.Medicine("A02AA04", "magnesium hydroxide"),
                                new Background.Medicine("J01MA02", "ciprofloxacin"),
                                new Background.Medicine("H03AA01", "levothyroxine"),
                                new Background.Medicine("C01AA05", "digoxin"),
                                new Background.Medicine("A10BA02", "metformin"),
                                new Background.Medicine(null, "a herbal tea for the night")),
                        true))
                .done());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }
}
