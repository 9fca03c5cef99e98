package clinic.vein.referral;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.Turns;
import clinic.vein.referral.KnownPatients.Alike;
import clinic.vein.referral.KnownPatients.Known;
import clinic.vein.referral.matching.Comparison;
import clinic.vein.referral.matching.Trait;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whether the clinic knows a patient already. What is not beyond doubt is a question for reception. */
@Component
public class IdentifyPatient {

    private static final int MOST_ASKED = 20;

    private final KnownPatients known;
    private final Turns turns;
    private final Endings endings;

    public IdentifyPatient(KnownPatients known, Turns turns, Endings endings) {
        this.known = known;
        this.turns = turns;
        this.endings = endings;
    }

    /**
     * @param open the patient's open referral, where it is beyond doubt that it is the same person's
     * @param declined the patient's last closed referral, if it was declined; only a number that tells people apart says
     *     whose it is
     * @param closed the patient's last closed referral, where it is beyond doubt that it is the same person's
     */
    public record Identified(Optional<Referral> open, Optional<Referral> declined, Optional<Referral> closed) {}

    /**
     * Whoever is identified stays so until the end of the transaction, and a referral that is open stays open. One that is
     * being closed at this moment is closed: what came in is not lost to that, nor is its sender told of it.
     */
    public Identified identify(Patient patient) {
        return identify(patient, () -> {
            List<Known> same = known.beyondDoubt(patient);
            List<Referral> ofPerson = same.stream()
                    .map(Known::referral)
                    .flatMap(each -> Stream.concat(
                            Stream.of(each), known.othersOfPerson(each).stream().map(Known::referral)))
                    .toList();
            return identified(ofPerson, same);
        });
    }

    /** Of a referral that is known: whoever was said to be somebody else is not taken for its patient. */
    Identified identify(Referral referral) {
        Patient patient = referral.report().patient();
        return identify(patient, () -> identified(allOfPerson(referral), known.beyondDoubt(patient)));
    }

    private Identified identify(Patient patient, Supplier<Identified> compared) {
        known.takeTurn(patient);
        Identified identified = compared.get();
        while (!staysOpen(identified)) {
            identified = compared.get();
        }
        return identified;
    }

    private boolean staysOpen(Identified identified) {
        try {
            identified.open().map(Referral::id).ifPresent(turns::take);
            return true;
        } catch (Overtaken closedMeanwhile) {
            return false;
        }
    }

    private static Identified identified(List<Referral> ofPerson, List<Known> beyondDoubt) {
        List<Referral> newestFirst = ofPerson.stream()
                .sorted(Comparator.comparing(Referral::receivedAt).reversed())
                .toList();
        return new Identified(
                newestFirst.stream().filter(each -> each.state().isOpen()).findFirst(),
                beyondDoubt.stream()
                        .filter(each -> each.comparison().isSameByIdentifier())
                        .map(Known::referral)
                        .filter(referral -> !referral.state().isOpen())
                        .findFirst()
                        .filter(referral -> referral.state().isDeclined()),
                newestFirst.stream().filter(each -> !each.state().isOpen()).findFirst());
    }

    /**
     * A referral that could be of the same patient.
     *
     * @param same what both say alike
     * @param similar what differs as slips and habits of writing do
     * @param contradicts what counts against it
     * @param died whether that patient is recorded as having died
     */
    public record PossibleDuplicate(
            String id,
            String reference,
            String state,
            Instant receivedAt,
            List<Trait> same,
            List<Trait> similar,
            List<Trait> contradicts,
            boolean died) {

        private static PossibleDuplicate of(Known known, Optional<Ending> death) {
            Referral referral = known.referral();
            Comparison comparison = known.comparison();
            return new PossibleDuplicate(
                    referral.id().toString(),
                    referral.reference().value(),
                    referral.state().name(),
                    referral.receivedAt(),
                    comparison.same(),
                    comparison.similar(),
                    comparison.contradicts(),
                    death.isPresent());
        }
    }

    /**
     * Referrals that could be of the same patient.
     *
     * @param more whether there are or may be others, since too many are alike to show or to compare them all
     */
    public record PossibleDuplicates(List<PossibleDuplicate> shown, boolean more) {

        public static final PossibleDuplicates NONE = new PossibleDuplicates(List.of(), false);
    }

    /**
     * What reception has not said yet to be somebody else's, those of the same person first and then at most 20, newest
     * first.
     */
    public PossibleDuplicates possibleDuplicates(Referral referral) {
        Perhaps perhaps = perhaps(referral);
        return new PossibleDuplicates(
                Stream.concat(known.othersOfPerson(referral).stream(), perhaps.shown().stream())
                        .map(each -> PossibleDuplicate.of(
                                each,
                                endings.standing(each.referral().id())
                                        .filter(ending -> ending.kind() == EndingKind.DIED)))
                        .toList(),
                perhaps.more());
    }

    /**
     * Of whom nobody said yet whether they are of the same person.
     *
     * @param shown at most 20, newest first
     * @param more whether there are or may be others
     */
    record Perhaps(List<Known> shown, boolean more) {}

    Perhaps perhaps(Referral referral) {
        List<ReferralId> others = known.othersThan(referral.id());
        List<ReferralId> ofPerson = known.othersOfPerson(referral).stream()
                .map(each -> each.referral().id())
                .toList();
        Alike alike = known.like(referral.report().patient());
        List<Known> unsaid = alike.known().stream()
                .filter(each -> !each.referral().id().equals(referral.id()))
                .filter(each -> !others.contains(each.referral().id()))
                .filter(each -> !ofPerson.contains(each.referral().id()))
                .toList();
        return new Perhaps(unsaid.stream().limit(MOST_ASKED).toList(), alike.more() || unsaid.size() > MOST_ASKED);
    }

    /**
     * All referrals of a person, the given one first: those that are, and those that are so beyond doubt, with all of which
     * nobody said that they are somebody else's.
     */
    List<Referral> allOfPerson(Referral referral) {
        List<ReferralId> others = known.othersThan(referral.id());
        Map<ReferralId, Referral> all = new LinkedHashMap<>();
        all.put(referral.id(), referral);
        Stream.concat(
                        known.othersOfPerson(referral).stream(),
                        known.beyondDoubt(referral.report().patient()).stream())
                .map(Known::referral)
                .filter(each -> !others.contains(each.id()))
                .flatMap(each -> Stream.concat(
                        Stream.of(each), known.othersOfPerson(each).stream().map(Known::referral)))
                .filter(each -> !others.contains(each.id()))
                .forEach(each -> all.putIfAbsent(each.id(), each));
        return List.copyOf(all.values());
    }
}
