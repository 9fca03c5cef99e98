package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each form on a wide and on a narrow screen, of somebody whose computer stands in another time zone. */
@ClinicTest
class FormsInBrowserIT {

    /** One compares the whole report, one looks at the scores of a year, and one has nothing above it. */
    private static final Set<String> SHOWS_MORE = Set.of("CheckReferral", "ReviewOutcome", "StartReferral");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @AfterAll
    static void rest() {
        Desk.rest();
    }

    @BeforeEach
    void begin() {
        driver.begin();
        desk = Desk.in("Asia/Tokyo", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular"})
    void fitsTheScreenAndEverybody(String role) {
        SoftAssertions all = new SoftAssertions();
        Map<String, Supplier<ReferralId>> tasks = new OpenTasksOfEachKind(driver, care, addInformation, reportRedFlag)
                .byRole()
                .get(role);
        new TreeMap<>(tasks).forEach((task, way) -> {
            driver.begin();
            look(all, desk.open(role, driver.task(way.get(), task)), task);
        });
        if (role.equals("intake")) {
            look(all, desk.sit(role).startReferral(), "StartReferral");
        }
        all.assertAll();
    }

    private void look(SoftAssertions all, TaskForm form, String name) {
        if (!SHOWS_MORE.contains(name)) {
            all.assertThat(form.beginsAt()).as(name + " begins at").isBetween(1, 1000);
        }
        form.submit();
        assertThat(form.problems()).as(name).isNotEmpty();
        form.look(all, name, 2400);
    }

    @Test
    void showsTimesOfTheClinicNotOfTheComputer() {
        ReferralId id = care.approved();
        TaskForm form = desk.open("intake", driver.task(id, "BookAssessment"));

        Map.Entry<String, String> offered = form.firstTime();
        Instant begins = jdbc.sql("select starts_at from clinic.slot where id = :id::uuid")
                .param("id", offered.getKey())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(offered.getValue())
                .contains(inTheClinic("EEEE").format(begins))
                .contains(" " + inTheClinic("HH:mm").format(begins) + "–");
        Instant due = jdbc.sql("select due_at from clinic.open_task where id = :id")
                .param("id", driver.task(id, "BookAssessment").value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(form.text())
                .contains("task due " + inTheClinic("d MMM yyyy, HH:mm").format(due));
    }

    @Test
    void asksWithTheWordsOfTheCatalogueAndLeavesWhatItHasNot() {
        desk.sit("intake");
        desk.browser().get("http://127.0.0.1:" + port + "/enquiries");

        Object asked = desk.browser().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        const scripts = '/camunda/app/tasklist/scripts/vein/';
                        Promise.all([import(scripts + 'form/fields.js'), import(scripts + 'words.js')])
                            .then(async ([fields, words]) => {
                              await words.readWords();
                              const form = document.createElement('div');
                              form.innerHTML = '<div data-field="note"><label data-word="Form.note">Older</label>'
                                + '<small data-word="Form.never">Stays</small>'
                                + '<input title="Older" data-word-in="title=StartReferral.patient.email.shape"></div>';
                              fields.prepare(form, {});
                              done([form.querySelector('label').firstChild.data, form.querySelector('small').textContent,
                                form.querySelector('input').title].join(' | '));
                            }, error => done(String(error)));""");

        assertThat(asked).isEqualTo("Note | Stays | Must be an e-mail address such as name@example.org.");
    }

    /** Whatever is not a plain no stands in sight: a number, a yes, what nobody knows, and what nobody asked. */
    @Test
    void showsInOneLookAllThatWasNotAnsweredWithNo() {
        desk.sit("intake");
        desk.browser().get("http://127.0.0.1:" + port + "/enquiries");

        Object shown = desk.browser().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        const scripts = '/camunda/app/tasklist/scripts/vein/';
                        const file = {
                          triage: {urgency: 'URGENT', decisions: [{rules: [
                            {id: 'one', source: 'An ulcer that is open', outputs: {urgency: 'URGENT'}},
                            {id: 'two', source: 'Each referral', outputs: {urgency: 'ROUTINE'}}]}]},
                          restlessLegs: {urgeToMove: 'UNKNOWN', worseAtRest: 'NO', relievedByMovement: 'NO', worseInEvening: 'NO',
                            severity: 0, nightsPerWeek: null, familyHistory: 'NOT_ASKED'},
                          veins: {visible: 'YES', legs: 'NONE', symptoms: [], skinChange: 'NO', bleeding: 'NONE', ulcer: 'OPEN', ulcerDays: 20,
                            hardPainfulVein: 'NO', swollenOrTenderLeg: 'UNKNOWN', chestPainOrBreathless: 'NO', previousTreatment: 'NO'},
                          background: null,
                          medicines: [{medicine: {text: 'herbs', state: 'NOT_LOOKED_UP'}}, {medicine: {text: 'iron', state: 'FOUND'}},
                            {medicine: {text: 'mirtazapine', state: 'NOT_TAKEN'}}]
                        };
                        Promise.all([import(scripts + 'summary/glance.js'), import(scripts + 'words.js')])
                            .then(async ([glance, words]) => {
                              await words.readWords();
                              done([...glance.glance(file).children].map(line => [...line.children]
                                .map(part => part.textContent).join(' = ')).join('\\n'));
                            }, error => done(String(error)));""");

        assertThat(shown).isEqualTo("""
                        Why it is urgent = An ulcer that is open one
                        Reported = Visible varicose veins · Ulcer: Yes, open · Ulcer open for (days): 20
                        Speaks against a treatment, or changes it = Nothing of what was asked
                        Medicines = herbs (not looked up) · iron · mirtazapine (not taken)
                        Patient does not know = Urge to move the legs · Swollen or tender leg
                        Not asked = Nights a week · In the family · Cold, pale, painful leg or foot · Hot, red leg with fever · Background · Before a treatment""");
    }

    private static DateTimeFormatter inTheClinic(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneId.of("Europe/London"));
    }
}
