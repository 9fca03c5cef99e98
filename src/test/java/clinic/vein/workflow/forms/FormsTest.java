package clinic.vein.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.quantity.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forms and the Tasklist's scripts promise, read from their files. */
class FormsTest {

    private static final Path FORMS = Path.of("bpmn/forms");
    private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist");
    private static final Path SCRIPTS = TASKLIST.resolve("scripts");

    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern STATIC_IMPORT = Pattern.compile("^import[^;]*?from '([^']+)';", Pattern.MULTILINE);
    private static final Pattern DYNAMIC_IMPORT = Pattern.compile("import\\('([^']+)'\\)");

    private static final String VCSS = Stream.of(
                    "pain",
                    "varicoseVeins",
                    "oedema",
                    "pigmentation",
                    "inflammation",
                    "induration",
                    "activeUlcers",
                    "ulcerDuration",
                    "ulcerSize",
                    "compression")
            .map(item -> "vcss." + item)
            .collect(Collectors.joining(" "));

    /** Made by the script {@code legs.js}, which a test below holds to these names. */
    private static final String LEGS =
            "leg.concerns leg.wells.pregnantOrPostPartum leg.wells.embolismSymptoms leg.wells.armAffected "
                    + "leg.wells.activeCancer leg.wells.paralysisOrPlaster leg.wells.bedriddenOrSurgery "
                    + "leg.wells.tenderDeepVeins leg.wells.wholeLegSwollen leg.wells.calfLarger leg.wells.pittingOedema "
                    + "leg.wells.collateralVeins leg.wells.previousDvt leg.wells.alternativeDiagnosis "
                    + "leg.superficialVein.distanceCm leg.superficialVein.lengthCm leg.superficialVein.aboveKnee "
                    + "leg.dDimer leg.anticoagulated leg.overrideReason";

    /** Each form's fields, and the codes of those whose codes stand in the form. */
    private static final Map<String, String> SUBMISSIONS = table("""
            CallPatient: spokeWith=PATIENT,CARER LEGS \
            outcome=EMERGENCY,SEEN_TODAY,SCAN_TODAY,EXAMINE_TODAY,CONTINUE,NOT_REACHED today.test=SCAN,D_DIMER,SCAN_AND_D_DIMER \
            today.who today.where today.by urgency override.findings override.reason note
            HandleRedFlag: spokeWith=PATIENT,CARER LEGS \
            outcome=EMERGENCY,SEEN_TODAY,SCAN_TODAY,EXAMINE_TODAY,CONTINUE,COMPLICATION,NOT_REACHED \
            today.test=SCAN,D_DIMER,SCAN_AND_D_DIMER today.who today.where today.by urgency override.findings \
            override.reason note
            ConfirmSeenToday: outcome=EMERGENCY,CONTINUE,NOT_SEEN done=EXAMINED,SCANNED,D_DIMER_TAKEN \
            scan=NO_CLOT,SUPERFICIAL_CLOT,DEEP_CLOT,NOT_CLEAR dDimer LEGS found urgency override.findings override.reason
            AdvisePatient: decision=ADVISE,ACCEPT,ASK,CALL advice adviceInEnglish findings reason pathway=DUAL,VEIN_ONLY,RLS_ONLY \
            question note
            CheckReferral: identityConfirmed contactConfirmed outcome=COMPLETE,INCOMPLETE,ENTERED_IN_ERROR \
            missing=CONTACT_DETAILS,PRACTICE,MEDICINES_LIST,BLOOD_TESTS,PREVIOUS_TREATMENT,PHOTOGRAPH,OTHER question \
            errorReason=DUPLICATE,WRONG_PATIENT,TEST_ENTRY,OTHER samePersonAs anotherPersonThan note
            ChaseInformation: outcome=RECEIVED,ASK_AGAIN,PHYSICIAN information note
            ReadInformation: seen note
            ChaseTests: outcome=RESULTS,NOT_DONE,REFUSED,NO_ANSWER workUp.takenOn workUp.ferritin \
            workUp.transferrinSaturation workUp.egfr workUp.hba1c workUp.haemoglobin workUp.tsh workUp.otherDays.ferritin \
            workUp.otherDays.transferrinSaturation workUp.otherDays.egfr workUp.otherDays.hba1c \
            workUp.otherDays.haemoglobin workUp.otherDays.tsh workUp.dialysis \
            workUp.confirmed=FERRITIN,TRANSFERRIN_SATURATION,EGFR,HBA1C,HAEMOGLOBIN,TSH reason
            ReviewReferral: decision=APPROVE,APPROVE_AND_TEST,TREAT_CAUSE,ASK_INFORMATION,RETURN_WITH_ADVICE,DECLINE \
            explainedByAnotherCondition=NO,VENOUS_DISEASE,OTHER,UNSURE mimicNote workUp.takenOn workUp.ferritin \
            workUp.transferrinSaturation workUp.egfr workUp.hba1c workUp.haemoglobin workUp.tsh workUp.otherDays.ferritin \
            workUp.otherDays.transferrinSaturation workUp.otherDays.egfr workUp.otherDays.hba1c \
            workUp.otherDays.haemoglobin workUp.otherDays.tsh workUp.dialysis \
            workUp.confirmed=FERRITIN,TRANSFERRIN_SATURATION,EGFR,HBA1C,HAEMOGLOBIN,TSH \
            causes=IRON,MEDICINE,KIDNEY,DIABETES,PREGNANCY,THYROID,NEUROPATHY,SLEEP_APNOEA,OTHER reviewAgainWeeks question \
            advice declineReason=NO_VENOUS_SIGNS,OUTSIDE_CRITERIA,NOT_FIT_FOR_TREATMENT,BETTER_SERVED_ELSEWHERE,\
            INSUFFICIENT_INFORMATION,PATIENT_CHOICE wouldChangeAnswer overrideReason note
            TriageVeins: decision=ACCEPT,RETURN_WITH_ADVICE,TO_PHYSICIAN advice note
            DecideAfterNoShow: decision=REBOOK,RETURN_WITH_ADVICE vulnerable reason overrideReason
            DecideAfterMissedSession: decision=REBOOK,STOP vulnerable reason overrideReason
            BookAssessment: from room clinician needs language needsAsked needsArranged slotId acceptedSooner toldBy=TELEPHONE,LETTER,EMAIL,IN_PERSON note
            BookSession: from room clinician needs language needsAsked needsArranged slotId acceptedSooner toldBy=TELEPHONE,LETTER,EMAIL,IN_PERSON note
            RecordArrival: attendance=ARRIVED,LATE,DID_NOT_WAIT,NO_SHOW,CANCELLED cancelledBy=PATIENT,CLINIC note
            RecordSessionArrival: attendance=ARRIVED,LATE,DID_NOT_WAIT,NO_SHOW,CANCELLED cancelledBy=PATIENT,CLINIC note
            AssessVeins: legs ceap ceapBasis.etiology ceapBasis.anatomy ceapBasis.pathophysiology VCSS segments vein refluxMs \
            diameterMm abpi compressionConcerns rlsSeverity contraindications \
            endothermalUnsuitable foamUnsuitable surgeryUnsuitable unsuitableReason \
            decision=TREAT,CONSERVATIVE,NO_VENOUS_DISEASE,REFER_ELSEWHERE \
            modality=ENDOTHERMAL,FOAM_SCLEROTHERAPY,LIQUID_SCLEROTHERAPY,SURGERY,COMPRESSION sessionsPlanned overrideReason \
            referTo note
            RecordConsent: decision=GIVEN,REFUSED risksExplained leafletGiven leaflets coolingOffDays reason note
            CheckSafety: outcome=SAFE,ASK_SPECIALIST,POSTPONE,STOP weightKg weightConfirmed product=POLIDOCANOL,SODIUM_TETRADECYL_SULFATE \
            form=LIQUID,FOAM facts answer reason contraindications reason note
            WeighContraindications: outcome=SAFE,POSTPONE,STOP reasons reason note
            RecordSession: treatments leg vein product=POLIDOCANOL,SODIUM_TETRADECYL_SULFATE form=LIQUID,FOAM \
            foamRatio=ONE_TO_THREE,ONE_TO_FOUR concentrationPercent volumeMl observedMinutes complications outcome=CONTINUE,FINISH,STOP \
            nextSessionAfterDays stopReason overrideReason note
            HandleComplication: kind action=OBSERVE,TREAT,REFER,SEEN_TODAY,EMERGENCY_CARE resolved today.who today.where today.by \
            override.findings override.reason note
            CheckRecovery: legSwelling chestSymptoms neurologicalSymptoms skinBlistering infectionSigns complications note
            ReviewOutcome: rlsSeverity nightsPerWeek irlsTotal legs ceap VCSS closure=CLOSED,PARTLY_CLOSED,OPEN,NOT_APPLICABLE \
            decision=MORE_SESSIONS,FINISH sessionsPlanned note
            SignClosingLetter: remarks reason decision advice reasonForPatient decisionForPatient adviceForPatient factsCompared signed
            RepairFinding: NOTHING
            MakeRecall: outcome=REACHED,NOT_REACHED,DECLINED rlsSeverity nightsPerWeek recurrence note
            StartReferral: patient.givenName patient.familyName patient.dateOfBirth patient.sexAtBirth=FEMALE,MALE,INTERSEX,UNKNOWN patient.phone \
            patient.email patient.address patient.identifier.system patient.identifier.value patient.practice \
            restlessLegs.urgeToMove restlessLegs.worseAtRest restlessLegs.relievedByMovement restlessLegs.worseInEvening \
            restlessLegs.severity restlessLegs.nightsPerWeek restlessLegs.irlsTotal restlessLegs.familyHistory veins.visible \
            veins.legs=NONE,LEFT,RIGHT,BOTH,UNKNOWN veins.symptoms=PAIN,ACHING,DISCOMFORT,SWELLING,HEAVINESS,ITCHING veins.skinChange veins.bleeding=NONE,PAST,NOW,UNKNOWN \
            veins.ulcer=NONE,HEALED,OPEN,UNKNOWN veins.ulcerDays veins.hardPainfulVein veins.swollenOrTenderLeg=NONE,ONE,BOTH,UNKNOWN \
            veins.chestPainOrBreathless veins.coldPainfulLeg veins.hotRedLegWithFever veins.previousTreatment background.pregnant background.previousClot \
            background.conditions=DIABETES,CHRONIC_KIDNEY_DISEASE,IRON_DEFICIENCY,PARKINSONS,NEUROPATHY,\
            PERIPHERAL_ARTERIAL_DISEASE,HEART_BLOCK,MIGRAINE_WITH_AURA,ASTHMA,SLEEP_APNOEA,MYASTHENIA_GRAVIS,\
            PATENT_FORAMEN_OVALE background.medicines text atc background.takesMagnesium \
            background.beforeTreatment.anticoagulant background.beforeTreatment.antiplatelet background.beforeTreatment.oestrogen \
            background.beforeTreatment.allergyToSclerosant background.beforeTreatment.otherAllergy background.beforeTreatment.allergicTo \
            background.beforeTreatment.cancerTreatment background.beforeTreatment.surgeryOrImmobility \
            background.beforeTreatment.thrombophilia background.beforeTreatment.weight background.beforeTreatment.height
            """);

    private static Map<String, String> table(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> line[1].replace("VCSS", VCSS).replace("LEGS", LEGS),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static Set<String> keys() {
        return SUBMISSIONS.keySet();
    }

    @Test
    void everyTaskAndTheStartHaveAForm() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(keys());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void offersTheFieldsOfItsSubmissionAndNoOther(String key) throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String field : SUBMISSIONS.get(key).split(" ")) {
            if (field.equals("NOTHING")) {
                continue;
            }
            String[] nameAndCodes = field.split("=");
            expected.put(nameAndCodes[0], nameAndCodes.length == 1 ? Set.of() : Set.of(nameAndCodes[1].split(",")));
        }

        assertThat(fields(form(key))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void runsTheSharedScriptAndNothingElse(String key) throws IOException {
        String form = form(key);

        assertThat(form).startsWith("<form name=\"" + key + "\">").endsWith("</form>\n");
        assertThat(matches(form, "<script[^>]*>").map(MatchResult::group))
                .containsExactly("<script cam-script type=\"text/form-script\">");
        assertThat(matches(form, "veinForm\\(camForm, \\$scope")).hasSize(1);
        assertThat(form.substring(0, form.indexOf("<script")))
                .as("no inline handler, no style, nothing for AngularJS to evaluate")
                .doesNotContainPattern("\\son[a-z]+\\s*=|\\sstyle=|\\{\\{|\\sng-|cam-variable|javascript:");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void eachConditionLooksAtSomethingThatIsThere(String key) throws IOException {
        String form = form(key);
        String script = form.substring(form.indexOf("<script"));
        Set<String> fields = fields(form).keySet();

        assertThat(matches(form, "data-(?:if|required)=\"([^\"]+)\"")
                        .map(match -> match.group(1))
                        .flatMap(condition -> Stream.of(condition.split("[|&]")))
                        .map(one -> one.strip().split("=")[0]))
                .isSubsetOf(fields);
        assertThat(matches(form, "data-show=\"([^\"]+)\"").map(match -> match.group(1)))
                .allSatisfy(name -> assertThat(script).contains(name + ": "));
    }

    @Test
    void theQuestionsOnTheLegsAreThoseOfTheSubmission() throws IOException {
        String script = Files.readString(SCRIPTS.resolve("vein/legs.js"));
        String questions = script.substring(script.indexOf("const BEFORE"), script.indexOf("const CONCERNS"));
        assertThat(matches(questions, "'(\\w+)'").map(match -> "leg.wells." + match.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(LEGS.split(" "))
                        .filter(field -> field.startsWith("leg.wells."))
                        .toList());
        assertThat(script)
                .contains(
                        "'leg.concerns'",
                        "'leg.superficialVein.aboveKnee'",
                        "'leg.dDimer'",
                        "'leg.anticoagulated'",
                        "'leg.overrideReason'");
        assertThat(script).contains("measure('distanceCm'", "measure('lengthCm'");
    }

    /** A browser drops a comma, a sign and a unit from what is typed into a field for numbers, without a word. */
    @Test
    void numbersAreTextThatTheServerReads() throws IOException {
        List<Path> pages = new ArrayList<>(scripts());
        try (Stream<Path> forms = Files.list(FORMS)) {
            pages.addAll(forms.toList());
        }
        for (Path page : pages) {
            String text = Files.readString(page);
            assertThat(text).as(page.toString()).doesNotContainPattern("type[=:] ?['\"]number['\"]");
            assertThat(matches(text, "data-quantity=\"([^\"]+)\"").map(match -> match.group(1)))
                    .as(page.toString())
                    .allSatisfy(
                            quantity -> assertThat(Quantity.valueOf(quantity)).isNotNull());
        }
    }

    @Test
    void noScriptKeepsAnythingOrMakesMarkupOfData() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment")
                    .doesNotContainPattern("localStorage|sessionStorage|indexedDB|document\\.cookie\\s*=")
                    .as("no code from text, no other server; the name of SVG is no address")
                    .doesNotContainPattern("\\beval\\(|new Function|https?://(?!www\\.w3\\.org/2000/svg')");
        }
    }

    @Test
    void theDraftIsVetoedBeforeAnythingElseCanFail() throws IOException {
        String body = after(Files.readString(SCRIPTS.resolve("vein/form.js")), "export function veinForm(");

        assertThat(body.indexOf("storePrevented = true")).isPositive().isLessThan(body.indexOf("new ClinicForm("));
    }

    @Test
    void theConfigurationNamesOnlyWhatExists() throws IOException {
        for (String name : List.of("tasklist", "cockpit", "admin", "welcome")) {
            Path app = TASKLIST.resolveSibling(name);
            String listed = after(Files.readString(app.resolve("scripts/config.js")), "customScripts: [");
            assertThat(matches(listed.substring(0, listed.indexOf(']')), "'([^']+)'")
                            .map(match -> app.resolve(match.group(1) + ".js")))
                    .as(name)
                    .hasSize(1)
                    .allSatisfy(script -> assertThat(script)
                            .isRegularFile()
                            .content()
                            .as("a static import that fails would keep the app from starting")
                            .doesNotContainPattern(STATIC_IMPORT));
        }
    }

    @Test
    void everyImportLeadsToAFile() throws IOException {
        for (Path script : scripts()) {
            String text = Files.readString(script);
            Stream.concat(
                            STATIC_IMPORT.matcher(text).results(),
                            DYNAMIC_IMPORT.matcher(text).results())
                    .map(match -> script.resolveSibling(match.group(1)))
                    .forEach(imported -> assertThat(imported).isRegularFile());
        }
    }

    /** Of all the engine's apps. */
    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(TASKLIST.getParent())) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static String form(String key) throws IOException {
        return Files.readString(FORMS.resolve(key + ".html"));
    }

    /** Names of fields and lists, with the codes that stand in the form itself. */
    private static Map<String, Set<String>> fields(String form) {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (MatchResult tag : TAG.matcher(form.substring(0, form.indexOf("<script")))
                .results()
                .toList()) {
            String text = tag.group();
            if (text.contains("data-vcss")) {
                Stream.of(VCSS.split(" ")).forEach(field -> fields.put(field, Set.of()));
            }
            if (text.contains("data-legs")) {
                Stream.of(LEGS.split(" ")).forEach(field -> fields.put(field, Set.of()));
            }
            matches(text, "data-(?:field|list)=\"([^\"]+)\"")
                    .forEach(match -> fields.put(match.group(1), new TreeSet<>()));
            String last = matches(form.substring(0, tag.end()), "data-(?:field|list)=\"([^\"]+)\"")
                    .reduce((one, other) -> other)
                    .map(match -> match.group(1))
                    .orElse("");
            matches(text, "<(?:input|option)[^>]* value=\"([^\"]+)\"")
                    .forEach(match -> fields.get(last).add(match.group(1)));
        }
        return fields;
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String after(String text, String mark) {
        assertThat(text).contains(mark);
        return text.substring(text.indexOf(mark) + mark.length());
    }
}
