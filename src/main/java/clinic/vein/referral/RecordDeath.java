package clinic.vein.referral;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import clinic.vein.referral.KnownPatients.Known;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A patient has died. All referrals of the person end, whatever step they are at, and nothing more goes to the patient;
 * of those that are closed already, what was still to come ends.
 */
@Component
public class RecordDeath {

    private static final int LONGEST_TEXT = 500;

    private final EndReferral endReferral;
    private final Referrals referrals;
    private final Endings endings;
    private final KnownPatients known;
    private final Merges merges;
    private final IdentifyPatient identifyPatient;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final ClinicSettings clinic;
    private final Clock clock;

    RecordDeath(
            EndReferral endReferral,
            Referrals referrals,
            Endings endings,
            KnownPatients known,
            Merges merges,
            IdentifyPatient identifyPatient,
            Turns turns,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            ClinicSettings clinic,
            Clock clock) {
        this.endReferral = endReferral;
        this.referrals = referrals;
        this.endings = endings;
        this.known = known;
        this.merges = merges;
        this.identifyPatient = identifyPatient;
        this.turns = turns;
        this.currentActor = currentActor;
        this.events = events;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * What was told.
     *
     * @param diedOn {@code 2026-11-20}, {@code 2026-11} or {@code 2026}; null or blank where it is not known
     * @param toldBy who told, such as "her daughter, Ms Jones"
     * @param sure that it is this patient, where the day lies before the referral came in
     */
    public record Told(
            @Nullable String diedOn,
            @Nullable DeathSource source,
            @Nullable String toldBy,
            @Nullable Boolean sure) {

        private boolean isSure() {
            return Boolean.TRUE.equals(sure);
        }
    }

    /**
     * @return the referrals that it stands on, the one that was asked for first
     * @throws Refused when what was told cannot be right
     * @throws Overtaken when the death is recorded already
     */
    public List<Referral> record(ReferralId id, Told told) {
        return endReferral.atOnce(() -> write(id, told));
    }

    private List<Referral> write(ReferralId id, Told told) {
        // Whoever joins or parts persons at this moment comes before or after, and waits for nothing that is held from
        // here on.
        merges.takeTurn();
        Referral asked = referrals.get(id);
        // Whoever reports the same person at this moment comes before or after.
        known.takeTurn(asked.report().patient());
        BirthDate diedOn = read(told, referrals.get(id));
        endings.standing(id).ifPresent(standing -> {
            throw endReferral.overtaken(standing);
        });
        List<Referral> all = inTurn(ofSamePerson(referrals.get(id)));
        boolean noneOpen = all.stream().noneMatch(each -> each.state().isOpen());
        UUID report = UUID.randomUUID();
        Instant now = clock.instant();
        all.forEach(each -> endReferral.end(
                new Ending(
                        UUID.randomUUID(),
                        each.id(),
                        report,
                        EndingKind.DIED,
                        diedOn,
                        told.source(),
                        String.valueOf(told.toldBy()).strip(),
                        now,
                        currentActor.get().id(),
                        each.state(),
                        null),
                each.state().isOpen() || noneOpen && each.id().equals(id)));
        askAboutOthers(all);
        return all;
    }

    /** Who only may be the same person goes on, until reception has said who it is. */
    private void askAboutOthers(List<Referral> ended) {
        Referral asked = ended.get(0);
        boolean perhaps = identifyPatient.perhaps(asked).shown().stream()
                .map(Known::referral)
                .filter(each -> each.state().isOpen())
                .anyMatch(each -> ended.stream().noneMatch(one -> one.id().equals(each.id())));
        if (perhaps) {
            events.publishEvent(new PersonQuestionAsked(asked.id(), PersonQuestion.MAY_HAVE_DIED));
        }
    }

    /** What is going on with one of them at this moment comes first, so that an undoing leads back to where it led. */
    private List<Referral> inTurn(List<Referral> all) {
        // Always in the same order: two that wait for each other would wait for ever.
        all.stream()
                .filter(each -> each.state().isOpen())
                .map(Referral::id)
                .sorted(Comparator.comparing(ReferralId::value))
                .forEach(turns::take);
        return all.stream().map(each -> referrals.get(each.id())).toList();
    }

    /** Nobody ends twice: what ended otherwise, or with a death before, stays as it is. */
    private List<Referral> ofSamePerson(Referral asked) {
        return identifyPatient.allOfPerson(asked).stream()
                .filter(each -> endings.standing(each.id()).isEmpty())
                .toList();
    }

    private @Nullable BirthDate read(Told told, Referral referral) {
        Violations violations = new Violations();
        violations.required(told.source(), "source");
        violations.required(told.toldBy(), "toldBy");
        violations.text(told.toldBy(), LONGEST_TEXT, "toldBy");
        BirthDate diedOn = null;
        if (told.diedOn() != null && !told.diedOn().isBlank()) {
            diedOn = BirthDate.parse(told.diedOn().strip()).orElse(null);
            violations.addIf(diedOn == null, "diedOn", ReferralFault.NOT_A_DATE);
        }
        if (diedOn != null) {
            check(diedOn, referral, told.isSure(), violations);
        }
        violations.refuseIfAny();
        return diedOn;
    }

    private void check(BirthDate diedOn, Referral referral, boolean sure, Violations violations) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        LocalDate received = LocalDate.ofInstant(referral.receivedAt(), clinic.zone());
        violations.addIf(diedOn.earliest().isAfter(today), "diedOn", ReferralFault.IN_FUTURE);
        violations.addIf(
                diedOn.latest()
                        .isBefore(referral.report().patient().dateOfBirth().earliest()),
                "diedOn",
                ReferralFault.BEFORE_BIRTH);
        violations.addIf(diedOn.latest().isBefore(received) && !sure, "sure", ReferralFault.BEFORE_REFERRAL);
    }
}
