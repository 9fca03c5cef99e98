package clinic.vein.fhir;

import clinic.vein.referral.PatientField;
import clinic.vein.referral.Referral;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the sender of a request sees of it.
 *
 * @param referral as the sender sees it: of a report that was added to an open referral, nothing but that report
 * @param triaged how urgent it is by the clinic's tables; routine before they were asked
 * @param version counts changes
 * @param corrected what the clinic has learnt otherwise of the patient since, and tells nobody who sent it before
 * @param question that the clinic waits for an answer to
 */
public record ShownRequest(
        SentRequest sent,
        Referral referral,
        RequestStatus status,
        RequestPriority triaged,
        int version,
        Instant changedAt,
        Set<PatientField> corrected,
        Optional<String> question) {

    /** As it stood then. Of the patient nothing is shown that is known otherwise by now. */
    ShownRequest at(SentVersion then) {
        return new ShownRequest(
                sent.asOf(then.at()),
                referral,
                RequestStatus.of(then.state()),
                then.priority(),
                then.version(),
                then.at(),
                corrected,
                then.question());
    }

    /** Whether its sender waits for the clinic to end it. */
    boolean isAskedToCancel() {
        return status.canBeAskedToCancel() && sent.cancelAskedAt().isPresent();
    }
}
