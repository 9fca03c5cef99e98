package clinic.vein.privacy;

import clinic.vein.process.CareTask;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which field of a copied record holds constants of which list, by the list's name in the catalogue. */
final class CopiedCodes {

    private static final String FINDINGS = "redFlagCalls.findings";

    /** Of one section alone: what other sections call the same is of another list, or somebody's own words. */
    static final Map<String, String> OF_SECTION = Map.ofEntries(
            Map.entry("report.state", "ReferralState"),
            Map.entry("report.legs", "Veins.Legs"),
            Map.entry("bookings.state", "BookingState"),
            Map.entry("recalls.state", "RecallState"),
            Map.entry("messages.state", "MessageState"),
            Map.entry("findings.state", "Finding.State"),
            Map.entry("merges.contradicts", "Trait"),
            Map.entry("endings.kind", "EndingKind"),
            Map.entry("endings.source", "DeathSource"),
            Map.entry("notes.kind", "NoteKind"),
            Map.entry("talk.kind", "TalkKind"),
            Map.entry("talk.opinion", "Opinion"),
            Map.entry("talk.redFlag", "Answer"),
            Map.entry("complications.kind", "Complication"),
            Map.entry("testAnswers.outcome", "TestAnswer.Outcome"),
            Map.entry("testAnswers.recommended", "ReviewSubmission.Decision"),
            Map.entry("testAnswers.recommendedBefore", "ReviewSubmission.Decision"),
            Map.entry("testAnswers.measure", "Measure"),
            Map.entry("letters.kind", "LetterKind"),
            Map.entry("closing.corrections.part", "LetterPart"),
            Map.entry("bookings.arrangedFor", "SlotNeed"),
            Map.entry("ownScores.occasion", "ScoreOccasion"),
            Map.entry("ownScores.sleep", "AnswerRecall.Sleep"),
            Map.entry("documents.kind", "DocumentKind"),
            Map.entry("documents.state", "DocumentState"),
            Map.entry("documents.removedFor", "RemovalReason"),
            Map.entry("findings.kind", "ProcessTrouble.Kind"),
            Map.entry("timeline.kind", "EventKind"),
            Map.entry("assessments.decision", "AssessmentDecision"),
            Map.entry("consents.decision", "Consent.Decision"),
            Map.entry("outcomeReviews.decision", "OutcomeReview.Decision"),
            Map.entry("courses.outcome", "CourseOutcome"),
            Map.entry("safetyChecks.outcome", "SafetyCheck.Outcome"),
            Map.entry("medicines.outcome", "MedicineLookup.Outcome"),
            Map.entry("sessions.outcome", "SessionRecord.Outcome"),
            Map.entry("complications.action", "ComplicationHandling.Action"),
            Map.entry(FINDINGS, "StandingFinding"),
            Map.entry("redFlagCalls.test", "SeenTodayPlan.Test"),
            Map.entry("redFlagCalls.done", "ConfirmSeenToday.Done"),
            Map.entry("redFlagCalls.scan", "AfterTests.Scan"),
            Map.entry("legChecks.dDimerResult", "DDimer"),
            Map.entry("legChecks.anticoagulated", "Answer"),
            Map.entry("links.purpose", "LinkPurpose"),
            Map.entry("sentRequests.priority", "RequestPriority"),
            Map.entry("readers.action", "AuditAction"),
            Map.entry("readers.reason", "Why.Ground"));

    /** Of whatever section they are in. */
    static final Map<String, String> OF_FIELD = Map.ofEntries(
            Map.entry("pathway", "Pathway"),
            Map.entry("urgency", "Urgency"),
            Map.entry("source", "Source"),
            Map.entry("sexAtBirth", "Patient.SexAtBirth"),
            Map.entry("symptoms", "Veins.Symptom"),
            Map.entry("bleeding", "Veins.Bleeding"),
            Map.entry("ulcer", "Veins.Ulcer"),
            Map.entry("swollenOrTenderLeg", "Veins.SwollenLeg"),
            Map.entry("conditions", "Background.Condition"),
            Map.entry("role", "Role"),
            Map.entry("spokeWith", "RedFlagCall.SpokeWith"),
            Map.entry("missing", "CheckReferral.Missing"),
            Map.entry("concerns", "LegAnswers.Concern"),
            Map.entry("explainedOtherwise", "ReviewSubmission.ExplainedByAnotherCondition"),
            Map.entry("causes", "ReviewSubmission.Cause"),
            Map.entry("confirmed", "Measure"),
            Map.entry("birthPrecision", "BirthPrecision"),
            Map.entry("declineReason", "DeclineReason"),
            Map.entry("purpose", "Purpose"),
            Map.entry("need", "SlotNeed"),
            Map.entry("toldBy", "ToldBy"),
            Map.entry("cancelledBy", "Arrival.CancelledBy"),
            Map.entry("contraindications", "Contraindication"),
            Map.entry("fact", "RiskFact"),
            Map.entry("modality", "Modality"),
            Map.entry("recommendedModality", "Modality"),
            Map.entry("leg", "Leg"),
            Map.entry("vein", "Vein"),
            Map.entry("closure", "LegReview.Closure"),
            Map.entry("compressionConcerns", "CompressionConcern"),
            Map.entry("etiology", "CeapBasis.Etiology"),
            Map.entry("anatomy", "VeinSite"),
            Map.entry("pathophysiology", "CeapBasis.Pathophysiology"),
            Map.entry("risksExplained", "ConsentRisk"),
            Map.entry("product", "Sclerosant"),
            Map.entry("form", "SclerosantForm"),
            Map.entry("foamRatio", "FoamRatio"),
            Map.entry("complications", "Complication"),
            Map.entry("redFlags", "FollowUpRedFlags"),
            Map.entry("redFlag", "FollowUpRedFlags"),
            Map.entry("recipient", "Audience"),
            Map.entry("channel", "Channel"),
            Map.entry("means", "Means"),
            Map.entry("veinSign", "VeinSigns"),
            Map.entry("veinCriterion", "VeinCriterion"),
            Map.entry("openVeinQuestion", "OpenVeinQuestions"),
            Map.entry("adviceReason", "AdviceReason"),
            Map.entry("result", "DeepVeinThrombosis"),
            Map.entry("risk", "SuperficialVeinThrombosis"),
            Map.entry("flag", "RlsCauses"));

    /** What is decided in a task; elsewhere nobody calls a constant so. */
    static final Map<CareTask, String> OF_TASK = Map.of(
            CareTask.CALL_PATIENT, "CallPatient.Outcome",
            CareTask.HANDLE_RED_FLAG, "HandleRedFlag.Outcome",
            CareTask.CONFIRM_SEEN_TODAY, "ConfirmSeenToday.Outcome",
            CareTask.HANDLE_COMPLICATION, "ComplicationHandling.Action",
            CareTask.REVIEW_REFERRAL, "ReviewSubmission.Decision",
            CareTask.ADVISE_PATIENT, "AdvisePatient.Decision",
            CareTask.TRIAGE_VEINS, "TriageVeins.Decision",
            CareTask.DECIDE_AFTER_NO_SHOW, "DecideAfterNoShow.Decision");

    private CopiedCodes() {}

    /** Those that a constant may be on: a finding of the legs has a list of its own. */
    static Stream<String> lists(String section, String field, String task) {
        Stream<String> ofLegs = FINDINGS.equals(section + "." + field) ? Stream.of("ClotFinding") : Stream.empty();
        return Stream.concat(list(section, field, task).stream(), ofLegs);
    }

    /** @param task of the row, empty where it names none */
    private static Optional<String> list(String section, String field, String task) {
        Optional<String> decided = field.equals("decision") || field.equals("recommended") || field.equals("outcome")
                ? CareTask.find(task).map(OF_TASK::get)
                : Optional.empty();
        return decided.isPresent()
                ? decided
                : Optional.ofNullable(OF_SECTION.getOrDefault(section + "." + field, OF_FIELD.get(field)));
    }
}
