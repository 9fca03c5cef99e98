package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the beginning of a task's form says of a case file: the scripts alone, with the catalogue and no clinic behind them. */
class CaseFileInBrowserIT {

    private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist");

    private static final String DRAW = """
            const [script, call, done] = arguments;
            Promise.all([import('/scripts/vein/words.js'), import('/scripts/vein/' + script)])
                .then(async ([words, drawn]) => {
                    await words.readWords();
                    words.useTimeZone('Europe/London');
                    const place = document.createElement('div');
                    place.append(...[new Function('m', 'return ' + call)(drawn)].flat());
                    document.body.replaceChildren(place);
                    place.querySelectorAll('details').forEach(fold => { fold.open = false; });
                    const marked = [...place.querySelectorAll('.vein-over')].map(each => each.innerText).join('|');
                    done(place.innerText + '\\nMARKED ' + marked);
                }).catch(error => done(String(error.stack)));
            """;

    private static HttpServer server;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", CaseFileInBrowserIT::serve);
        server.start();
        browser = new Chromium().open(1280);
        browser.get("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isScript = path.startsWith("/scripts/");
        byte[] body = isScript
                ? Files.readAllBytes(TASKLIST.resolve(path.substring(1)))
                : path.equals("/api/words")
                        ? new JsonMapper().writeValueAsBytes(TestCatalogue.READ_ONCE.all(Language.ENGLISH))
                        : "<!DOCTYPE html><title>Case file</title>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        isScript ? "text/javascript" : path.equals("/api/words") ? "application/json" : "text/html");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String drawn(String script, String call) {
        return String.valueOf(browser.executeAsyncScript(DRAW, script, call));
    }

    private static String glance(String file) {
        return drawn("summary/glance.js", "m.glance(" + file + ")");
    }

    @Test
    void tellsWhoRaisedTheUrgencyAndWhyAndNotTheRulesOfTheFormerOne() {
        String seen = glance("""
                {referral: {urgency: 'SAME_DAY'},
                 triage: {urgency: 'ROUTINE', decisions: [{rules: [{id: 'U9', source: 'nothing red', outputs: {urgency: 'ROUTINE'}}]}]},
                 timeline: [{at: '2026-03-02T09:00:00.1Z', kind: 'URGENCY_CHANGED', actor: 'nora', role: 'NURSE', entry: {urgency: 'SAME_DAY'}}],
                 notes: [{at: '2026-03-01T09:00:00Z', actor: 'nora', text: 'another note'},
                         {at: '2026-03-02T09:00:00.2Z', actor: 'nora', text: 'leg is hot since the morning'}]}""");

        assertThat(seen)
                .containsIgnoringCase("why it is same day")
                .contains("2 Mar 2026, 09:00 by nora", "triage said routine: leg is hot since the morning")
                .doesNotContain("nothing red", "another note");
        assertThat(seen.substring(seen.indexOf("MARKED"))).contains("leg is hot");
    }

    @Test
    void whoIsToReadNewsFindsThemOpen() {
        assertThat(informationStandsOpen("ReadInformation")).isEqualTo(true);
        assertThat(informationStandsOpen("HandleRedFlag")).isEqualTo(false);
    }

    private static Object informationStandsOpen(String task) {
        return browser.executeAsyncScript("""
                const [task, done] = arguments;
                Promise.all([import('/scripts/vein/words.js'), import('/scripts/vein/summary.js')])
                    .then(async ([words, {summary}]) => {
                        await words.readWords();
                        const file = summary({task: {key: task, candidateGroups: ['physician']}, timeZone: 'Europe/London',
                            caseFile: {referral: {}, information: [{at: '2026-03-02T09:00:00Z', text: 'a result'}]}});
                        done([...file.querySelectorAll('details')].findLast(fold => fold.textContent.includes('a result')).open);
                    }).catch(error => done(String(error.stack)));
                """, task);
    }

    @Test
    void saysInWordsToWhomAMessageWent() {
        assertThat(drawn("summary/history.js", """
                m.messages(['PATIENT', 'PRACTICE', 'NURSE'].map(to =>
                  ({at: '2026-03-02T09:00:00Z', to, channel: 'EMAIL', subject: 'An appointment', body: 'Dear reader'})))"""))
                .contains("to the patient)", "to the practice)", "to the nurse)")
                .doesNotContain("PATIENT", "PRACTICE", "NURSE", "EMAIL");
    }

    @Test
    void tellsTheCallThatClearedAnEmergencyAndNoMoreTheRulesOfIt() {
        assertThat(glance("""
                {referral: {urgency: 'URGENT'},
                 triage: {urgency: 'EMERGENCY', decisions: [{rules: [{id: 'U1', source: 'chest pain', outputs: {urgency: 'EMERGENCY'}}]}]},
                 timeline: [{at: '2026-03-02T09:00:00Z', kind: 'URGENCY_CHANGED', actor: 'nora', role: 'NURSE', entry: {}}],
                 redFlagCalls: [{task: 'CallPatient', outcome: 'CONTINUE', at: '2026-03-02T09:00:00Z'}]}""")).contains("triage said").doesNotContain("chest pain", "CONTINUE");
    }

    @Test
    void givesTheRulesOfTriageWhereNobodyChangedItsUrgency() {
        assertThat(glance("""
                {referral: {urgency: 'EMERGENCY'},
                 triage: {urgency: 'EMERGENCY', decisions: [{rules: [{id: 'U1', source: 'chest pain', outputs: {urgency: 'EMERGENCY'}}]}]},
                 timeline: []}""")).contains("chest pain U1").doesNotContain("triage said");
    }

    @Test
    void namesTheClassOfAMedicineAndMarksAnAnticoagulant() {
        String seen = glance("""
                {medicines: [{medicine: {text: 'Lixiana', state: 'LOOKED_UP', ingredients: [{name: 'edoxaban', classes: ['ANTICOAGULANT']}]}},
                             {medicine: {text: 'Ramipril 5', state: 'LOOKED_UP', ingredients: [{name: 'ramipril', classes: []}]}}]}""");

        assertThat(seen).contains("Lixiana (edoxaban: Anticoagulant) · Ramipril 5\n");
        assertThat(seen.substring(seen.indexOf("MARKED"))).contains("Lixiana").doesNotContain("Ramipril");
    }

    @Test
    void anUlcerOfUnknownAgeAndAnAllergyWithoutANameAreOpen() {
        String open = glance("""
                {veins: {ulcer: 'OPEN', ulcerDays: null}, background: {beforeTreatment: {otherAllergy: 'YES'}}}""");
        String healed = glance("{veins: {ulcer: 'NONE'}, background: {beforeTreatment: {otherAllergy: 'NO'}}}");

        Language english = Language.ENGLISH;
        String days = String.valueOf(TestCatalogue.READ_ONCE.all(english).get("Field.ulcerDays"));
        String allergen = String.valueOf(TestCatalogue.READ_ONCE.all(english).get("Field.allergicTo"));
        assertThat(open).contains(days, allergen);
        assertThat(healed).doesNotContain(days, allergen);
    }

    @Test
    void theEssentialsNameThePathwayAsItIsAndNoSuggestionTwice() {
        String file = "{referral: {pathway: 'RLS_ONLY'}, triage: {pathway: 'ADVICE', decisions: "
                + "[{decision: 'Pathway', rules: [{id: 'P1', source: 'no veins'}]}]}}";
        String work = "{recommendation: {decision: 'ACCEPT', rules: []}}";
        String alone =
                drawn("summary/essentials.js", "m.essentials(" + file + ", " + work + ", {key: 'TriageVeins'}, false)");
        String besideTheForm =
                drawn("summary/essentials.js", "m.essentials(" + file + ", " + work + ", {key: 'TriageVeins'}, true)");

        assertThat(alone)
                .contains("changed by a person")
                .doesNotContain("ACCEPT", "RLS_ONLY")
                .contains("Suggested: ");
        assertThat(besideTheForm).doesNotContain("Suggested");
    }

    @Test
    void risksThatNobodyKnowsAreNamed() {
        assertThat(drawn("told.js", """
                m.told({allowedDecisions: [], facts: [
                  {label: 'pregnant', answer: 'UNKNOWN', said: []}, {label: 'a clot before', answer: 'NOT_ASKED', said: []},
                  {label: 'thrombophilia', answer: 'NO', said: []}]})"""))
                .contains("does not know: pregnant", "not asked: a clot before")
                .doesNotContain("thrombophilia");
    }

    @Test
    void aCallAboutAComplicationIsToldInWords() {
        assertThat(
                        drawn(
                                "record.js",
                                "m.record({task: 'HandleComplication', at: '2026-03-02T09:00:00Z', outcome: 'SEEN_TODAY'}, 'RedFlagCalls.Shown')"))
                .doesNotContain("SEEN_TODAY");
    }
}
