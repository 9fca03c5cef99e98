package clinic.vein.checking;

import clinic.vein.checking.CheckReferral.ErrorReason;
import clinic.vein.checking.CheckReferral.Outcome;
import clinic.vein.checking.CheckReferral.Submission;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.Contradictions;
import clinic.vein.referral.IdentifyPatient;
import clinic.vein.referral.IdentifyPatient.PossibleDuplicate;
import clinic.vein.referral.IdentifyPatient.PossibleDuplicates;
import clinic.vein.referral.KnownPatients;
import clinic.vein.referral.Merges;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.WhoIsWhoAnswered;
import clinic.vein.referral.timeline.CheckEntry.IdentityAnswered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes reception's word on whether an earlier referral is of the same person, and does what follows from it. */
@Component
class AnswerWhoIsWho {

    private final Referrals referrals;
    private final IdentifyPatient identifyPatient;
    private final KnownPatients knownPatients;
    private final Merges merges;
    private final Persons persons;
    private final Contradictions contradictions;
    private final Progress progress;
    private final ApplicationEventPublisher events;

    AnswerWhoIsWho(
            Referrals referrals,
            IdentifyPatient identifyPatient,
            KnownPatients knownPatients,
            Merges merges,
            Persons persons,
            Contradictions contradictions,
            Progress progress,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.identifyPatient = identifyPatient;
        this.knownPatients = knownPatients;
        this.merges = merges;
        this.persons = persons;
        this.contradictions = contradictions;
        this.progress = progress;
        this.events = events;
    }

    PossibleDuplicates possibleDuplicates(ReferralId id) {
        return referrals.find(id).map(identifyPatient::possibleDuplicates).orElse(PossibleDuplicates.NONE);
    }

    /** What reception said, looked up. */
    record Said(Optional<Referral> same, List<Referral> others) {

        private static final Said NOTHING = new Said(Optional.empty(), List.of());
    }

    /** @param violations to which is added what is wrong with the answer, such as that somebody joins persons at this moment */
    Said check(ReferralId id, Submission submission, Violations violations) {
        if (submission.samePersonAs() == null && submission.anotherPersonThan().isEmpty()) {
            return Said.NOTHING;
        }
        if (!merges.takeTurnUnlessTaken()) {
            violations.add("samePersonAs", FieldFault.CHANGED_MEANWHILE);
            return Said.NOTHING;
        }
        List<PossibleDuplicate> possible = possibleDuplicates(id).shown();
        Optional<Referral> same = one(submission.samePersonAs(), possible, "samePersonAs", violations);
        List<Referral> others = submission.anotherPersonThan().stream()
                .flatMap(each -> one(each, possible, "anotherPersonThan", violations).stream())
                .toList();
        others.stream()
                .flatMap(other -> merges.find(id, other.id()).stream())
                .findFirst()
                .ifPresent(merge -> violations.add("anotherPersonThan", CheckingFault.MERGED, merge.askedBy()));
        boolean closedAsDuplicate =
                submission.outcome() == Outcome.ENTERED_IN_ERROR && submission.errorReason() == ErrorReason.DUPLICATE;
        violations.addIf(
                same.filter(referral -> referral.state().isOpen()).isPresent() && !closedAsDuplicate,
                "samePersonAs",
                CheckingFault.STILL_OPEN);
        violations.addIf(
                same.filter(other -> needsSecondPerson(referrals.get(id), other))
                        .isPresent(),
                "samePersonAs",
                CheckingFault.NEEDS_SECOND_PERSON);
        return new Said(same, others);
    }

    /** Or reception's word would do here what a merge does with two. */
    private boolean needsSecondPerson(Referral one, Referral other) {
        List<Referral> person = persons.all(one);
        return person.stream().noneMatch(each -> each.id().equals(other.id()))
                && !contradictions.between(person, persons.all(other)).isEmpty();
    }

    void keep(ReferralId id, Said said) {
        said.others().forEach(other -> note(id, other, false));
        said.same().ifPresent(earlier -> {
            note(id, earlier, true);
            if (earlier.state().isDeclined()) {
                referrals.setResubmission(id, earlier);
            }
        });
    }

    private void note(ReferralId id, Referral other, boolean samePerson) {
        knownPatients.answer(id, other.id(), samePerson, null);
        progress.note(id, new IdentityAnswered(samePerson));
        events.publishEvent(new WhoIsWhoAnswered(List.of(id, other.id())));
    }

    private Optional<Referral> one(
            @Nullable String reference, List<PossibleDuplicate> possible, String field, Violations violations) {
        if (reference == null) {
            return Optional.empty();
        }
        boolean offered = possible.stream().anyMatch(each -> each.reference().equals(reference));
        violations.addIf(!offered, field, CheckingFault.NO_POSSIBLE_DUPLICATE);
        return offered ? referrals.find(new Reference(reference)) : Optional.empty();
    }
}
