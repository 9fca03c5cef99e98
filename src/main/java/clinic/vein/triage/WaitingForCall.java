package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a patient waits for the nurse to ring about a red flag: that of the referral, or one that came later. */
@Component
public class WaitingForCall {

    private final FurtherReports furtherReports;
    private final RedFlagCalls calls;

    WaitingForCall(FurtherReports furtherReports, RedFlagCalls calls) {
        this.furtherReports = furtherReports;
        this.calls = calls;
    }

    /**
     * @param urgency of the red flag
     * @param reported when it came
     */
    public record Waiting(Urgency urgency, Instant reported) {}

    public Optional<Waiting> of(Referral referral) {
        if (!referral.state().isOpen()) {
            return Optional.empty();
        }
        Optional<Waiting> later = furtherReports.addedTo(referral.id()).stream()
                .filter(this::waits)
                .map(further -> new Waiting(further.urgency(), further.receivedAt()))
                .reduce((earlier, last) -> last.urgency().isMoreUrgentThan(earlier.urgency()) ? last : earlier);
        return referral.state() == ReferralState.RED_FLAG
                ? Optional.of(new Waiting(referral.triagedUrgency(), referral.receivedAt()))
                : later;
    }

    /** What came later, by itself: whoever sent it learns nothing of the referral to which it was added. */
    public boolean waits(FurtherReport further) {
        ReferralId addedTo = further.addedTo();
        return further.urgency().isRedFlag() && !calls.isSettledSince(addedTo, further.receivedAt());
    }
}
