package clinic.vein.referral;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.matching.Trait;
import clinic.vein.referral.timeline.NoteEntry.Merged;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two referrals are of one person. Each keeps what was reported, its clock and its care team; nothing is closed. Where the
 * reports contradict each other in what tells people apart, a second person has to agree.
 */
@Component
public class MergePatients {

    private static final int LONGEST_TEXT = 500;

    private final Referrals referrals;
    private final Merges merges;
    private final Persons persons;
    private final Contradictions contradictions;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final ClinicSettings clinic;
    private final Clock clock;

    MergePatients(
            Referrals referrals,
            Merges merges,
            Persons persons,
            Contradictions contradictions,
            Progress progress,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            ClinicSettings clinic,
            Clock clock) {
        this.referrals = referrals;
        this.merges = merges;
        this.persons = persons;
        this.contradictions = contradictions;
        this.progress = progress;
        this.currentActor = currentActor;
        this.events = events;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param reference of the other referral, however it is typed
     * @return the merge; where it does not stand, a second person has to agree
     * @throws Refused when there is no other referral or no reason of substance
     * @throws Overtaken when they are of one person already, somebody has asked for it, or the other record is erased
     */
    @Transactional
    public Merge merge(ReferralId id, @Nullable String reference, @Nullable String reason) {
        Violations violations = new Violations();
        violations.reason(reason, LONGEST_TEXT, "reason");
        violations.required(reference, "reference");
        violations.refuseIfAny();
        Referral one = referrals.get(id);
        Referral other = other(one, String.valueOf(reference));
        merges.takeTurn(id, other.id());
        other = referrals.find(other.id()).orElseThrow(() -> erased(String.valueOf(reference)));
        refuseTwice(one, other);
        List<Trait> contradicts = contradictions.between(persons.all(one), persons.all(other));
        String by = currentActor.get().id();
        Merge merge = new Merge(
                UUID.randomUUID(),
                id,
                other.id(),
                String.valueOf(reason).strip(),
                clock.instant(),
                by,
                contradicts,
                contradicts.isEmpty() ? by : null);
        if (!merges.add(merge)) {
            throw Overtaken.atTheSameMoment();
        }
        note(merge, merge.stands() ? MergeStep.STANDS : MergeStep.ASKED);
        if (merge.stands()) {
            stands(merge);
        }
        return merge;
    }

    /**
     * The second person.
     *
     * @throws Refused when nobody has asked, or the same person did
     * @throws Overtaken when somebody else has confirmed it already
     */
    @Transactional
    public void confirm(ReferralId id, @Nullable String reference) {
        Referral one = referrals.get(id);
        Referral other = other(one, String.valueOf(reference));
        merges.takeTurn(id, other.id());
        Merge merge = merges.find(id, other.id()).orElseThrow(() -> new Refused("", ReferralFault.MERGE_NOT_ASKED));
        if (merge.stands()) {
            throw new Overtaken(ReferralFault.CONFIRMED_ALREADY, String.valueOf(merge.confirmedBy()));
        }
        String by = currentActor.get().id();
        if (merge.askedBy().equals(by)) {
            throw new Refused("", ReferralFault.SAME_PERSON);
        }
        merges.confirm(merge.id(), by, clock.instant());
        note(merge, MergeStep.STANDS);
        stands(merge);
    }

    private void stands(Merge merge) {
        events.publishEvent(new WhoIsWhoAnswered(List.of(merge.referral(), merge.other())));
        persons.askReception(referrals.get(merge.referral()));
    }

    private void note(Merge merge, MergeStep step) {
        Stream.of(merge.referral(), merge.other()).forEach(each -> progress.note(each, new Merged(Term.of(step))));
    }

    private Referral other(Referral one, String reference) {
        Referral other = Reference.asTyped(reference)
                .flatMap(referrals::find)
                .orElseThrow(() ->
                        Reference.asTyped(reference).flatMap(merges::erased).isPresent()
                                ? erased(reference)
                                : new Refused("reference", ReferralFault.NO_OTHER_REFERRAL));
        if (other.id().equals(one.id())) {
            throw new Refused("reference", ReferralFault.SAME_REFERRAL);
        }
        return other;
    }

    private RuntimeException erased(String reference) {
        return Reference.asTyped(reference)
                .flatMap(merges::erased)
                .map(erased -> new Overtaken(
                        ReferralFault.ERASED, erased.by(), erased.at().atZone(clinic.zone())))
                .orElseGet(Overtaken::atTheSameMoment);
    }

    private void refuseTwice(Referral one, Referral other) {
        boolean waits = merges.find(one.id(), other.id())
                .filter(merge -> !merge.stands())
                .isPresent();
        if (!waits && !persons.areOne(one, other)) {
            return;
        }
        OtherOfPerson linked = persons.other(one, other);
        ReferralFault fault = switch (linked.link()) {
            case WAITS -> ReferralFault.MERGE_ASKED;
            case MERGED, SAID -> ReferralFault.MERGED_ALREADY;
            case FOLLOWS -> ReferralFault.FOLLOWS_ALREADY;
            case BETWEEN -> ReferralFault.LINKED_ALREADY;
        };
        throw linked.by() == null || linked.at() == null
                ? new Overtaken(fault)
                : new Overtaken(fault, linked.by(), linked.at().atZone(clinic.zone()));
    }
}
