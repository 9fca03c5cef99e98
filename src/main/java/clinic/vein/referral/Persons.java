package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.KnownPatients.Known;
import clinic.vein.referral.KnownPatients.Word;
import clinic.vein.referral.OtherOfPerson.Difference;
import clinic.vein.referral.OtherOfPerson.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which referrals are of one person, and why. */
@Component
public class Persons {

    private final Referrals referrals;
    private final KnownPatients known;
    private final IdentifyPatient identifyPatient;
    private final Merges merges;
    private final Endings endings;
    private final ApplicationEventPublisher events;

    Persons(
            Referrals referrals,
            KnownPatients known,
            IdentifyPatient identifyPatient,
            Merges merges,
            Endings endings,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.known = known;
        this.identifyPatient = identifyPatient;
        this.merges = merges;
        this.endings = endings;
        this.events = events;
    }

    /** The given one first. */
    public List<Referral> all(Referral referral) {
        return Stream.concat(
                        Stream.of(referral),
                        known.othersOfPerson(referral).stream().map(Known::referral))
                .toList();
    }

    /**
     * Those of {@link #all(Referral)} whose reports tell of the person: none that was entered in error or is about somebody
     * else. The given one first, whatever is said of it.
     */
    public List<Referral> tellingOf(Referral referral) {
        return all(referral).stream()
                .filter(each -> each.id().equals(referral.id()) || !isInError(each))
                .toList();
    }

    /** One that was closed before keeps its state. */
    private boolean isInError(Referral referral) {
        return referral.state() == ReferralState.ENTERED_IN_ERROR
                || endings.standing(referral.id())
                        .filter(ending -> ending.kind().closesAs() == ReferralState.ENTERED_IN_ERROR)
                        .isPresent();
    }

    public boolean areOne(Referral one, Referral other) {
        return all(one).stream().anyMatch(each -> each.id().equals(other.id()));
    }

    /** Whether a death stands on any of them. */
    public boolean hasDied(Referral referral) {
        return endings.death(referral.id()).isPresent();
    }

    /** Those of the same person, newest first, then those that wait for a second person. */
    public List<OtherOfPerson> others(Referral referral) {
        Stream<Referral> waiting = merges.of(referral.id()).stream()
                .filter(merge -> !merge.stands())
                .flatMap(merge -> referrals.find(merge.otherThan(referral.id())).stream());
        return Stream.concat(known.othersOfPerson(referral).stream().map(Known::referral), waiting)
                .distinct()
                .map(other -> other(referral, other))
                .toList();
    }

    /**
     * Referrals of which nobody said yet whether they are of the same person.
     *
     * @param shown at most 20, newest first
     * @param more whether there are or may be others, since too many are alike to show or to compare them all
     */
    public record Perhaps(List<Referral> shown, boolean more) {}

    public Perhaps perhaps(Referral referral) {
        IdentifyPatient.Perhaps perhaps = identifyPatient.perhaps(referral);
        return new Perhaps(
                perhaps.shown().stream()
                        .map(Known::referral)
                        .filter(other -> merges.find(referral.id(), other.id()).isEmpty())
                        .toList(),
                perhaps.more());
    }

    OtherOfPerson other(Referral one, Referral other) {
        Patient here = one.report().patient();
        Patient there = other.report().patient();
        List<Difference> differs = PatientField.differing(here, there)
                .map(field -> new Difference(field, field.of(here), field.of(there)))
                .toList();
        Optional<Merge> merge = merges.find(one.id(), other.id());
        if (merge.isPresent()) {
            Merge said = merge.get();
            return new OtherOfPerson(
                    other,
                    said.stands() ? Link.MERGED : Link.WAITS,
                    said.askedBy(),
                    said.askedAt(),
                    said.reason(),
                    said.contradicts(),
                    differs);
        }
        Optional<Word> word = known.word(one.id(), other.id()).filter(Word::samePerson);
        if (word.isPresent()) {
            Word said = word.get();
            return new OtherOfPerson(other, Link.SAID, said.by(), said.at(), said.reason(), List.of(), differs);
        }
        return new OtherOfPerson(
                other, follows(one, other) ? Link.FOLLOWS : Link.BETWEEN, null, null, null, List.of(), differs);
    }

    private boolean follows(Referral one, Referral other) {
        return referrals.follows(one.id()).filter(other.id()::equals).isPresent()
                || referrals.follows(other.id()).filter(one.id()::equals).isPresent();
    }

    /** Whatever follows from several referrals being of one person is a person's to decide. */
    public void askReception(Referral referral) {
        List<Referral> open =
                all(referral).stream().filter(each -> each.state().isOpen()).toList();
        if (open.isEmpty()) {
            return;
        }
        ReferralId about = open.get(0).id();
        if (endings.death(about).isPresent()) {
            events.publishEvent(new PersonQuestionAsked(about, PersonQuestion.HAS_DIED));
        } else if (open.size() > 1) {
            events.publishEvent(new PersonQuestionAsked(about, PersonQuestion.SEVERAL_OPEN));
        }
    }
}
