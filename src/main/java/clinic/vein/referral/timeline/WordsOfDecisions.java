package clinic.vein.referral.timeline;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read of a referral's way to a decision. */
interface WordsOfDecisions
        extends Saying,
                TriageEntry.Reader<String>,
                CheckEntry.Reader<String>,
                ReviewEntry.Reader<String>,
                ClosingEntry.Reader<String> {

    @Override
    default String received(Term source) {
        return say(EventKind.RECEIVED, source);
    }

    @Override
    default String triaged(Pathway pathway, Urgency urgency) {
        return say(EventKind.TRIAGED, pathway, urgency);
    }

    @Override
    default String pathwayChanged(Pathway pathway) {
        return say(EventKind.PATHWAY_CHANGED, pathway);
    }

    @Override
    default String redFlagRaised(Urgency urgency) {
        return say(EventKind.RED_FLAG_RAISED, urgency);
    }

    @Override
    default String redFlagReported() {
        return say(EventKind.RED_FLAG_REPORTED);
    }

    @Override
    default String redFlagCleared(Term outcome) {
        return say(EventKind.RED_FLAG_CLEARED, outcome);
    }

    @Override
    default String findingsPassedOver(List<Term> findings) {
        return say(EventKind.FINDINGS_PASSED_OVER, findings);
    }

    @Override
    default String seenToday(Term outcome) {
        return say(EventKind.SEEN_TODAY, outcome);
    }

    @Override
    default String urgencyChanged(Urgency urgency) {
        return say(EventKind.URGENCY_CHANGED, urgency);
    }

    @Override
    default String checkStarted() {
        return say(EventKind.CHECK_STARTED);
    }

    @Override
    default String checked(Term outcome, @Nullable Term errorReason) {
        return errorReason == null ? say(EventKind.CHECKED, outcome) : say(EventKind.CHECKED, outcome, errorReason);
    }

    @Override
    default String identityAnswered(boolean samePerson) {
        return say(samePerson ? EntrySentence.SAME_PERSON : EntrySentence.ANOTHER_PERSON);
    }

    @Override
    default String informationRequested(List<Term> missing) {
        return missing.isEmpty() ? say(EventKind.INFORMATION_REQUESTED) : say(EventKind.INFORMATION_REQUESTED, missing);
    }

    @Override
    default String informationReminded() {
        return say(EventKind.INFORMATION_REMINDED);
    }

    @Override
    default String informationOverdue(Term outcome) {
        return say(EventKind.INFORMATION_OVERDUE, outcome);
    }

    @Override
    default String informationReceived(boolean byTelephone) {
        return byTelephone ? say(EntrySentence.INFORMATION_BY_TELEPHONE) : say(EventKind.INFORMATION_RECEIVED);
    }

    @Override
    default String medicineLookedUp() {
        return say(EventKind.MEDICINE_LOOKED_UP);
    }

    @Override
    default String furtherReportReceived(Term source, Urgency urgency) {
        return say(EventKind.FURTHER_REPORT_RECEIVED, source, urgency);
    }

    @Override
    default String resultsArrived() {
        return say(EventKind.RESULTS_ARRIVED);
    }

    @Override
    default String reviewStarted() {
        return say(EventKind.REVIEW_STARTED);
    }

    @Override
    default String causeTreatmentStarted(List<Term> causes) {
        return say(EventKind.CAUSE_TREATMENT_STARTED, causes);
    }

    @Override
    default String approved(boolean again) {
        return again ? say(EntrySentence.APPROVED_AGAIN) : say(EventKind.APPROVED);
    }

    @Override
    default String testsAnswered(Term outcome) {
        return say(EventKind.TESTS_ANSWERED, outcome);
    }

    @Override
    default String overridden(AdviceTable table) {
        return say(EventKind.OVERRIDDEN, table);
    }

    @Override
    default String declined(DeclineReason reason) {
        return say(EventKind.DECLINED, reason);
    }

    @Override
    default String returnedWithAdvice(ReturnedBy by) {
        return say(EventKind.RETURNED_WITH_ADVICE, by);
    }

    @Override
    default String completed() {
        return say(EventKind.COMPLETED);
    }

    @Override
    default String withdrawn() {
        return say(EventKind.WITHDRAWN);
    }

    @Override
    default String died() {
        return say(EventKind.DIED);
    }

    @Override
    default String sentToEmergency() {
        return say(EventKind.SENT_TO_EMERGENCY);
    }

    @Override
    default String enteredInError() {
        return say(EventKind.ENTERED_IN_ERROR);
    }
}
