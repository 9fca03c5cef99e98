package clinic.vein.referral;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.PathwayEnds;
import clinic.vein.process.PathwayPlace;
import clinic.vein.referral.timeline.NoteEntry;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What ended a referral was recorded in error: one person says so, a second one agrees, and the pathway goes on where it
 * stood. What ended stays on the record.
 */
@Component
public class UndoEnding {

    private static final int LONGEST_TEXT = 2000;

    /** Where a time was booked that is not the patient's any more: it is booked anew. */
    private static final Map<String, CareTask> BOOKED_ANEW = Map.of(
            CareTask.RECORD_ARRIVAL.id(), CareTask.BOOK_ASSESSMENT,
            CareTask.RECORD_SESSION_ARRIVAL.id(), CareTask.BOOK_SESSION);

    private final Endings endings;
    private final Referrals referrals;
    private final Progress progress;
    private final PathwayEnds pathways;
    private final FreedAppointments freed;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoEnding(
            Endings endings,
            Referrals referrals,
            Progress progress,
            PathwayEnds pathways,
            FreedAppointments freed,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.endings = endings;
        this.referrals = referrals;
        this.progress = progress;
        this.pathways = pathways;
        this.freed = freed;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The first person. Nothing is undone yet.
     *
     * @throws Refused when nothing is to be undone, or there is no reason of substance
     * @throws Overtaken when somebody has asked already
     */
    @Transactional
    public void ask(ReferralId id, @Nullable String reason) {
        Violations violations = new Violations();
        violations.reason(reason, LONGEST_TEXT, "reason");
        violations.refuseIfAny();
        Ending ending = standing(id);
        if (!endings.askUndo(
                ending.report(),
                new Ending.UndoAsked(
                        clock.instant(),
                        currentActor.get().id(),
                        String.valueOf(reason).strip()))) {
            throw new Overtaken(ReferralFault.UNDO_ASKED);
        }
        endings.ofReport(ending.report())
                .forEach(each -> progress.note(each.referral(), new NoteEntry.UndoAsked(Term.of(each.kind()))));
    }

    /**
     * The second person.
     *
     * @throws Refused when nobody has asked, or the same person did
     * @throws Overtaken when somebody else has confirmed it already
     */
    @Transactional
    public void confirm(ReferralId id) {
        Ending ending = standing(id);
        String by = currentActor.get().id();
        if (ending.undoAsked() == null) {
            throw new Refused("", ReferralFault.NOT_ASKED);
        }
        if (ending.undoAsked().by().equals(by)) {
            throw new Refused("", ReferralFault.SAME_PERSON);
        }
        Instant now = clock.instant();
        endings.ofReport(ending.report()).forEach(each -> undo(each, by, now));
    }

    private void undo(Ending ending, String by, Instant now) {
        if (!endings.undo(ending.id(), by, now)) {
            throw new Overtaken(ReferralFault.UNDONE);
        }
        ReferralId id = ending.referral();
        Term kind = Term.of(ending.kind());
        if (referrals.get(id).state() == ending.before()) {
            progress.note(id, new NoteEntry.EndingUndone(kind));
        } else {
            restore(ending, kind);
        }
        events.publishEvent(new EndingUndone(ending));
    }

    private void restore(Ending ending, Term kind) {
        ReferralId id = ending.referral();
        boolean open = ending.before().isOpen();
        boolean booked = open && freed.takeBack(id, ending.kind().closesAs());
        ReferralState state =
                ending.before() == ReferralState.BOOKED && !booked ? ReferralState.APPROVED : ending.before();
        progress.restore(id, state, new NoteEntry.EndingUndone(kind));
        if (open) {
            List<PathwayPlace> places = endings.places(ending.id());
            pathways.goOn(
                    id,
                    booked
                            ? places
                            : places.stream().map(UndoEnding::bookedAnew).toList());
        }
    }

    private static PathwayPlace bookedAnew(PathwayPlace place) {
        return new PathwayPlace(
                place.process(),
                place.called(),
                place.calledFrom(),
                place.elements().stream()
                        .map(element -> BOOKED_ANEW.containsKey(element)
                                ? BOOKED_ANEW.get(element).id()
                                : element)
                        .toList(),
                place.facts());
    }

    private Ending standing(ReferralId id) {
        referrals.get(id);
        return endings.standing(id).orElseThrow(() -> new Refused("", ReferralFault.NOTHING_TO_UNDO));
    }
}
