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
 * @param version counts changes
 * @param corrected what the clinic has learnt otherwise of the patient since, and tells nobody who sent it before
 * @param question that the clinic waits for an answer to
 */
public record ShownRequest(
        SentRequest sent,
        Referral referral,
        RequestStatus status,
        long version,
        Instant changedAt,
        Set<PatientField> corrected,
        Optional<String> question) {}
