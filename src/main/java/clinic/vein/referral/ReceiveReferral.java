package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.IdentifyPatient.Identified;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report in: the referral, its timeline and its running pathway are written together, or nothing is. */
@Component
public class ReceiveReferral {

    private final Referrals referrals;
    private final IdentifyPatient identifyPatient;
    private final Progress progress;
    private final ReferralProcess process;
    private final Clock clock;

    ReceiveReferral(
            Referrals referrals,
            IdentifyPatient identifyPatient,
            Progress progress,
            ReferralProcess process,
            Clock clock) {
        this.referrals = referrals;
        this.identifyPatient = identifyPatient;
        this.progress = progress;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @return the referral after triage
     * @throws AlreadyOpen when the same patient has a referral that is still open
     */
    @Transactional
    public Referral receive(ReferralReport report) {
        return receive(report, identifyPatient.identify(report.patient()));
    }

    /**
     * @param identified what the clinic knows of the patient, from within this transaction
     * @throws AlreadyOpen when the same patient has a referral that is still open
     */
    @Transactional
    public Referral receive(ReferralReport report, Identified identified) {
        Referral written = write(report, identified);
        process.start(written.id(), written.reference().value());
        return referrals.find(written.id()).orElseThrow();
    }

    /** Writes the referral without starting its pathway: for a pathway that is being started by a start form. */
    @Transactional
    public Referral write(ReferralReport report) {
        return write(report, identifyPatient.identify(report.patient()));
    }

    private Referral write(ReferralReport report, Identified identified) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        identified.open().ifPresent(open -> {
            throw new AlreadyOpen(open.reference());
        });
        Optional<Referral> declined = identified.declined();
        Referral referral = new Referral(
                ReferralId.random(),
                Reference.random(),
                ReferralState.RECEIVED,
                null,
                null,
                report,
                now,
                declined.map(Referral::clockStart).orElse(now),
                declined.map(Referral::id),
                0);
        referrals.add(referral);
        identified.closed().ifPresent(closed -> referrals.setFollows(referral.id(), closed.id()));
        progress.note(referral.id(), new Received(Term.of(report.source())));
        return referral;
    }
}
