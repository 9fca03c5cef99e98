package clinic.vein.referral;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.timeline.NoteEntry;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right who a patient is and how to reach them. What was there before is kept; a correction of what triage and
 * treatment build on, the side of 18 years or the sex, is a question to a nurse, since nothing decided is decided anew by
 * itself.
 */
@Component
public class CorrectPatient {

    private static final int LONGEST_REASON = 500;

    private final Referrals referrals;
    private final PatientCorrections corrections;
    private final ReportRedFlag askNurse;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectPatient(
            Referrals referrals,
            PatientCorrections corrections,
            ReportRedFlag askNurse,
            Progress progress,
            CurrentActor currentActor,
            ClinicSettings clinic,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.corrections = corrections;
        this.askNurse = askNurse;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param version of the referral when it was read
     * @throws Refused when there is no reason, or nothing would change
     * @throws CorrectedMeanwhile when the referral has changed since
     */
    @Transactional
    public void correct(ReferralId id, int version, Patient corrected, @Nullable String reason) {
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.text(reason, LONGEST_REASON, "reason");
        violations.refuseIfAny();
        Referral referral = referrals.get(id);
        Patient was = referral.report().patient();
        List<PatientField> fields = PatientField.differing(was, corrected).toList();
        if (fields.isEmpty()) {
            throw new Refused("patient", ReferralFault.UNCHANGED);
        }
        if (!referrals.correct(id, version, corrected)) {
            throw new CorrectedMeanwhile(corrections.of(id).stream().findFirst());
        }
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        fields.forEach(field -> corrections.add(
                id,
                new PatientCorrection(
                        now,
                        actor.id(),
                        actor.role().name(),
                        String.valueOf(reason).strip(),
                        field,
                        field.of(was),
                        field.of(corrected))));
        progress.note(
                id, new NoteEntry.PatientCorrected(fields.stream().map(Term::of).toList()));
        events.publishEvent(new PatientCorrected(id, was, corrected));
        if (referral.state().isOpen() && mattersToCare(was, corrected, now)) {
            askNurse.report(id, question(was, corrected));
        }
    }

    private boolean mattersToCare(Patient was, Patient corrected, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        return was.isUnderAge(today) != corrected.isUnderAge(today) || was.sexAtBirth() != corrected.sexAtBirth();
    }

    private static String question(Patient was, Patient corrected) {
        return new Phrase(
                        NurseQuestion.CORRECTED,
                        was.dateOfBirth(),
                        was.sexAtBirth(),
                        corrected.dateOfBirth(),
                        corrected.sexAtBirth())
                .inEnglish();
    }
}
