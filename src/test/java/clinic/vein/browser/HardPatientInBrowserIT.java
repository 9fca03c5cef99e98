package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.SomeVeins;
import clinic.vein.testing.Submissions;
import clinic.vein.triage.AddFurtherReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The vascular forms with somebody who has nearly everything: both legs, many veins, contraindications, overrides. */
@ClinicTest
class HardPatientInBrowserIT {

    private static final String VCSS = "{'pain':3,'varicoseVeins':3,'oedema':2,'pigmentation':2,'inflammation':1,"
            + "'induration':1,'activeUlcers':%1$d,'ulcerDuration':%1$d,'ulcerSize':%1$d,'compression':1}";
    private static final String ASSESSED = "{'legs':[{'leg':'LEFT','ceap':'C6rs','vcss':" + VCSS.formatted(1)
            + ",'abpi':0.72,'compressionConcerns':['NEUROPATHY'],'ceapBasis':{'etiology':['EP'],"
            + "'anatomy':['GSVA','GSVB'],'pathophysiology':'R'},'segments':["
            + "{'vein':'GREAT_SAPHENOUS','refluxMs':4200,'diameterMm':11.4},{'vein':'TRIBUTARY','refluxMs':900}]},"
            + "{'leg':'RIGHT','ceap':'C4b','vcss':" + VCSS.formatted(0)
            + ",'segments':[{'vein':'SMALL_SAPHENOUS','refluxMs':1100,'diameterMm':5.2}]}],'rlsSeverity':9,"
            + "'endothermalUnsuitable':true,'unsuitableReason':'Very tortuous','decision':'TREAT',"
            + "'modality':'FOAM_SCLEROTHERAPY','sessionsPlanned':2}";
    private static final String ASKED =
            "{'outcome':'ASK_SPECIALIST','weightKg':52.5,'product':'POLIDOCANOL','form':'FOAM',"
                    + "'contraindications':['MIGRAINE_WITH_AURA','OESTROGEN'],'facts':["
                    + "{'fact':'PREVIOUS_CLOT','reason':'One clot in a plaster, twenty years ago'},"
                    + "{'fact':'PREGNANT','answer':false},"
                    + "{'fact':'THROMBOPHILIA','answer':false},{'fact':'ANTICOAGULANT','answer':false},"
                    + "{'fact':'OESTROGEN','answer':false},{'fact':'ALLERGY_TO_SCLEROSANT','answer':false},"
                    + "{'fact':'OTHER_ALLERGY','answer':false},{'fact':'CANCER_TREATMENT','answer':false},"
                    + "{'fact':'SURGERY_OR_IMMOBILITY','answer':false}]}";
    private static final String WEIGHED = "{'outcome':'SAFE','reasons':[{'contraindication':'MIGRAINE_WITH_AURA',"
            + "'reason':'Explained; lies flat for an hour'}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private AddFurtherReport addFurtherReport;

    @Autowired
    private Referrals referrals;

    private ChromeDriver browser;
    private Desk desk;

    @AfterAll
    static void rest() {
        Desk.rest();
    }

    @BeforeEach
    void begin() {
        driver.begin();
        desk = Desk.at(port);
        browser = desk.browser();
    }

    @Test
    void the_assessment_shows_each_leg_with_what_was_reported_and_why() {
        TaskForm form = open("vascular", arrived(), "AssessVeins");
        form.tick("endothermalUnsuitable").type("unsuitableReason", "Very tortuous");
        TaskForm left = form.row("legs", 1);
        left.type("ceap", "C6rs")
                .pick("vcss.pain", "3")
                .pick("vcss.activeUlcers", "1")
                .pick("vcss.ulcerDuration", "2")
                .pick("vcss.ulcerSize", "1")
                .restOfScoresZero();
        left.type("abpi", "0.72");
        vein(left, 1, "Great saphenous", "4200", "11.4");
        vein(left, 2, "Tributary", "900", "");
        TaskForm right = form.row("legs", 2);
        right.type("ceap", "C4b").pick("vcss.pain", "2");
        vein(right, 1, "Small saphenous", "480", "5.2");
        vein(right, 2, "Reticular", "", "2");
        form.choose("contraindications", "RECENT_SURGERY").choose("contraindications", "MIGRAINE_WITH_AURA");
        form.type("rlsSeverity", "9").choose("decision", "TREAT").choose("modality", "FOAM_SCLEROTHERAPY");
        form.type("sessionsPlanned", "2");
        form.isRecommended("modality", "FOAM_SCLEROTHERAPY");
        form.eventually(
                "the score that the server computes",
                page -> form.text().contains("7 of 30") && form.text().contains("2 so far, 1 of 10 items rated"));
        form.says("no reflux, up to 500");
        assertThat(form.text())
                .contains("Reported at referral beside what is found")
                .contains("under a specialist only (ABPI 0.72)")
                .contains("no reflux, up to 500")
                .contains("Fibrovein SmPC: contraindicated")
                .contains("Unsuitable");
        look(form, "AssessVeins-hard");
    }

    @Test
    void the_safety_check_shows_every_source_and_asks_for_a_reason() {
        ReferralId id = consented();
        care.arriveForSession(id);
        TaskForm form = open("nurse", id, "CheckSafety");
        form.type("weightKg", "160" + Keys.TAB);
        form.says("160 kg (25 st 3 lb)");
        form.says("160 kg is unusual. Is it in kilograms? Please confirm it below.");
        form.type("weightKg", "11st 6" + Keys.TAB);
        form.says("72.6 kg, from 11 st 6 lb");
        form.type("weightKg", "52,5").pick("product", "Polidocanol").choose("outcome", "SAFE");
        assertThat(form.text())
                .as("what was reported, with its day")
                .contains("A blood clot before", "Reported: Yes", "Not asked");
        form.row("facts", 2).no("answer");
        form.row("facts", 2).says("Why is this otherwise, or does not count today?");
        form.row("facts", 2).yes("answer");
        form.row("facts", 3).no("answer");
        form.choose("contraindications", "RECENT_SURGERY");
        form.eventually(
                "the reason, and what the sources say of both",
                page -> form.text().contains("for the vascular specialist to decide")
                        && form.text().contains("no source speaks against what is planned"));
        assertThat(form.text())
                .contains("For foam: migraine with aura: going ahead needs a reason")
                .contains("Reported at referral: migraine with aura");
        form.pick("product", "Sodium");
        form.eventually("the block", page -> form.text().contains("Recent surgery: rules out what is planned"));
        look(form, "CheckSafety-hard");
    }

    @Test
    void the_specialist_gives_a_reason_for_each_contraindication() {
        ReferralId id = consented();
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", ASKED.replaceFirst("OESTROGEN", "LONG_TRAVEL"));
        TaskForm form = open("vascular", id, "WeighContraindications");
        form.choose("outcome", "SAFE");
        form.row("reasons", 1).type("reason", "Explained; lies flat for an hour");
        look(form, "WeighContraindications");
        form.row("reasons", 2).type("reason", "Flies in three weeks only, wears stockings");
        form.complete();
        assertThat(driver.openTasks(id)).containsExactly("RecordSession");
    }

    @Test
    void the_session_shows_what_is_left_and_what_is_passed() {
        ReferralId id = consented();
        care.arriveForSession(id);
        passedOver(id);
        TaskForm form = open("vascular", id, "RecordSession");
        injection(form, 1, "Left", "Great saphenous", "Foam", "3", "8");
        form.addRow("treatments");
        injection(form, 2, "Right", "Small saphenous", "Liquid", "3", "2.5");
        form.type("observedMinutes", "15").choose("outcome", "CONTINUE");
        form.eventually(
                "the limit by weight",
                page -> form.text().contains("Over the limit") && form.text().contains("Left leg: no compression by"));
        assertThat(form.text())
                .contains("Still possible today for this patient")
                .contains("To tell the patient")
                .contains("Left leg: no compression by what was found at the assessment")
                .contains("Explained; lies flat for an hour")
                .contains("Great saphenous vein, polidocanol, foam: 1 %, 2 %, 3 %.")
                .contains("At most 10 mL a session. At most 105 mg today at 52.5 kg.")
                .contains("Polidocanol: 123 mg today, at most 105 mg for this weight.");
        look(form, "RecordSession-hard");
    }

    @Test
    void the_outcome_is_compared_and_drawn() {
        ReferralId id = consented();
        care.arriveForSession(id);
        passedOver(id);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH"));
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(
                id,
                "ReviewOutcome",
                "vascular",
                ("{'rlsSeverity':6,'nightsPerWeek':4,'legs':[{'leg':'LEFT','ceap':'C5','vcss':%s,'closure':'PARTLY_CLOSED'},"
                                + "{'leg':'RIGHT','ceap':'C4b','vcss':%s,'closure':'CLOSED'}],"
                                + "'decision':'MORE_SESSIONS','sessionsPlanned':1}")
                        .formatted(VCSS.formatted(0), VCSS.formatted(0)));
        care.arriveForSession(id);
        passedOver(id);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH"));
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        TaskForm form = open("vascular", id, "ReviewOutcome");
        form.type("rlsSeverity", "3").type("nightsPerWeek", "6");
        form.row("legs", 1).type("ceap", "C5").pick("vcss.pain", "1").restOfScoresZero();
        form.row("legs", 2).type("ceap", "C4b").pick("vcss.pain", "2").restOfScoresZero();
        form.eventually("the comparison", page -> form.text().contains("15 lower, better"));
        assertThat(browser.findElements(By.cssSelector("form.vein .vein-chart-point.vein-chart-rlsSeverity")))
                .as("referral, assessment and first review, and the key")
                .hasSize(4);
        browser.executeScript(
                "document.querySelectorAll('form.vein details').forEach(each => each.open ||= /^(Sessions|Scores)/.test(each.textContent))");
        assertThat(form.text()).contains("Explained; lies flat for an hour").contains("Scores over time");
        look(form, "ReviewOutcome-hard");
        browser.executeScript("document.querySelector('form.vein .vein-chart').scrollIntoView()");
        Chromium.picture(browser, "ReviewOutcome-hard-chart");
    }

    /** Who only reaches the patient sees the newest number without opening what is folded. */
    @Test
    void reception_sees_where_the_patient_is_reached_now() {
        ReferralReport report = report();
        ReferralId id = driver.receive(report);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        driver.as(
                "intake",
                () -> addFurtherReport.add(
                        referrals.get(id),
                        SomeReport.like(report)
                                .of(patient -> patient.phone("0161 496 0743"))
                                .done()));
        TaskForm form = open("intake", id, "BookAssessment");
        assertThat(form.text())
                .contains("another was reported on")
                .contains("0161 496 0743")
                .contains("Reported again");
        SoftAssertions.assertSoftly(all -> form.lookClosely(all, "BookAssessment-reported-again", 1200));
    }

    /** A list of two pages as the Tasklist draws it; the script is the one that the Tasklist runs. */
    @Test
    void the_next_task_is_an_alarm_that_came_in_above_then_the_one_beneath_then_the_next_page() {
        browser.get("http://127.0.0.1:" + port + "/camunda/app/tasklist/scripts/vein/list.js");
        Object opened = browser.executeAsyncScript("""
                const done = arguments[0];
                const opened = [];
                const show = (names, active) => {
                  document.body.replaceChildren();
                  const list = document.body.appendChild(document.createElement('ol'));
                  list.className = 'tasks-list';
                  names.forEach(name => {
                    const card = list.appendChild(document.createElement('li'));
                    card.classList.toggle('active', name === active);
                    const link = card.appendChild(document.createElement('h4')).appendChild(document.createElement('a'));
                    link.parentElement.className = 'task';
                    link.setAttribute('href', `#${name}`);
                    if (name === 'alarm') {
                      card.appendChild(document.createElement('div')).setAttribute('data-alarm', '');
                    }
                    link.addEventListener('click', event => {
                      event.preventDefault();
                      opened.push(name);
                      list.querySelectorAll('li').forEach(each => each.classList.toggle('active', each === card));
                    });
                  });
                };
                show(['alarm', 'one', 'two'], 'one');
                const next = document.body.appendChild(document.createElement('div'));
                next.className = 'pagination-next';
                const page = next.appendChild(document.createElement('a'));
                page.addEventListener('click', () => setTimeout(() => show(['three'])));
                import('/camunda/app/tasklist/scripts/vein/list.js').then(({goToNext}) => {
                  [1, 2, 3, 4].forEach(goToNext);
                  const all = () => opened.length < 4
                      ? setTimeout(all, 20)
                      : setTimeout(() => done(opened.join(' ')), 1000);
                  all();
                }, error => done(String(error)));""");
        assertThat(opened).isEqualTo("alarm one two three");
    }

    private void look(TaskForm form, String name) {
        SoftAssertions.assertSoftly(all -> form.lookClosely(all, name, 2400));
        browser.executeScript("document.querySelector('form.vein .vein-advice').scrollIntoView()");
        Chromium.picture(browser, name + "-advice");
    }

    private TaskForm open(String role, ReferralId id, String task) {
        return desk.open(role, driver.task(id, task));
    }

    private static void vein(TaskForm leg, int row, String vein, String refluxMs, String diameterMm) {
        leg.addRow("segments");
        TaskForm segment = leg.row("segments", row).pick("vein", vein);
        if (!refluxMs.isEmpty()) {
            segment.type("refluxMs", refluxMs);
        }
        if (!diameterMm.isEmpty()) {
            segment.type("diameterMm", diameterMm);
        }
    }

    private static void injection(
            TaskForm form, int row, String leg, String vein, String how, String percent, String ml) {
        TaskForm entry = form.row("treatments", row)
                .pick("leg", leg)
                .pick("vein", vein)
                .pick("product", "Polidocanol")
                .pick("form", how);
        if (how.equals("Foam")) {
            entry.pick("foamRatio", "1 part liquid to 4");
        }
        entry.type("concentrationPercent", percent).type("volumeMl", ml);
    }

    private void passedOver(ReferralId id) {
        driver.complete(id, "CheckSafety", "nurse", ASKED);
        driver.complete(id, "WeighContraindications", "vascular", WEIGHED);
    }

    private ReferralId consented() {
        ReferralId id = arrived();
        driver.complete(id, "AssessVeins", "vascular", ASSESSED);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    private ReferralId arrived() {
        ReferralId id = driver.receive(report());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        return id;
    }

    private static ReferralReport report() {
        return new ReferralReport(
                Source.SELF,
                SomePatient.reachable("Ada", "Hardcastle" + Long.toString(System.nanoTime(), 36))
                        .born(LocalDate.of(1958, 4, 12))
                        .done(),
                new RestlessLegs(true, true, true, true, 8, 6, 27, true),
                SomeVeins.at(Veins.Legs.BOTH, Veins.Symptom.ACHING, Veins.Symptom.SWELLING)
                        .skinChange(Answer.YES)
                        .bleeding(Veins.Bleeding.PAST)
                        .ulcer(Veins.Ulcer.HEALED)
                        .previousTreatment(Answer.YES)
                        .done(),
                new Background(
                        false,
                        true,
                        Set.of(
                                Background.Condition.DIABETES,
                                Background.Condition.MIGRAINE_WITH_AURA,
                                Background.Condition.NEUROPATHY),
                        List.of(
                                new Background.Medicine("J01AA08", "minocycline"),
                                new Background.Medicine("N06AX11", "mirtazapine")),
                        true));
    }
}
