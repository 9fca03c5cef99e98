package clinic.vein.referral;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.KnownPatients.Word;
import clinic.vein.referral.OtherOfPerson.Link;
import clinic.vein.referral.timeline.CheckEntry.IdentityAnswered;
import clinic.vein.referral.timeline.NoteEntry.Merged;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two referrals are not of one person: a merge is taken back, and everything is as before it; whatever else links them
 * counts no more, since somebody said that they are of two.
 */
@Component
public class PartPatients {

    private static final int LONGEST_TEXT = 500;

    private final Referrals referrals;
    private final Merges merges;
    private final KnownPatients known;
    private final Persons persons;
    private final Endings endings;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartPatients(
            Referrals referrals,
            Merges merges,
            KnownPatients known,
            Persons persons,
            Endings endings,
            Progress progress,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.merges = merges;
        this.known = known;
        this.persons = persons;
        this.endings = endings;
        this.progress = progress;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reference of the other referral, however it is typed
     * @throws Refused when there is no other referral, no reason of substance, or other referrals stand between
     * @throws Overtaken when it was said already, or one death ended both
     */
    @Transactional
    public void part(ReferralId id, @Nullable String reference, @Nullable String reason) {
        Violations violations = new Violations();
        violations.reason(reason, LONGEST_TEXT, "reason");
        violations.required(reference, "reference");
        violations.refuseIfAny();
        Referral one = referrals.get(id);
        Referral other = Reference.asTyped(String.valueOf(reference))
                .flatMap(referrals::find)
                .filter(each -> !each.id().equals(id))
                .orElseThrow(() -> new Refused("reference", ReferralFault.NO_OTHER_REFERRAL));
        merges.takeTurn(id, other.id());
        String why = String.valueOf(reason).strip();
        Optional<Merge> merge = merges.find(id, other.id());
        if (merge.isPresent()) {
            merges.takeBack(merge.get().id(), currentActor.get().id(), clock.instant(), why);
            note(one, other, new Merged(Term.of(MergeStep.TAKEN_BACK)));
            if (merge.get().stands() && persons.areOne(one, other)) {
                say(one, other, why);
            }
        } else {
            say(one, other, why);
        }
        refuseEndedTogether(one, other);
        events.publishEvent(new WhoIsWhoAnswered(List.of(id, other.id())));
    }

    private void say(Referral one, Referral other, String why) {
        known.word(one.id(), other.id())
                .filter(word -> !word.samePerson())
                .map(Word::by)
                .ifPresent(by -> {
                    throw new Overtaken(ReferralFault.PARTED_ALREADY, by);
                });
        if (persons.areOne(one, other) && persons.other(one, other).link() == Link.BETWEEN) {
            throw new Refused("reference", ReferralFault.NOT_LINKED);
        }
        known.answer(one.id(), other.id(), false, why);
        note(one, other, new IdentityAnswered(false));
    }

    private void note(Referral one, Referral other, TimelineEntry entry) {
        Stream.of(one, other).forEach(each -> progress.note(each.id(), entry));
    }

    /** The death is of one of them. Whoever was ended by mistake is brought back by two people, not by this. */
    private void refuseEndedTogether(Referral one, Referral other) {
        List<Ending> there = endings(other);
        endings(one).stream()
                .filter(ending -> there.stream().anyMatch(each -> each.report().equals(ending.report())))
                .findFirst()
                .ifPresent(ending -> {
                    throw new Overtaken(ReferralFault.ENDED_TOGETHER, ending.recordedBy());
                });
    }

    private List<Ending> endings(Referral referral) {
        return persons.all(referral).stream()
                .flatMap(each -> endings.standing(each.id()).stream())
                .toList();
    }
}
