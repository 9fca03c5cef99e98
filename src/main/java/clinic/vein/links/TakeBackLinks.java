package clinic.vein.links;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.PatientLinks.OpenLine;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.NoteEntry.LinksTakenBack;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff take back links that were sent: a message went to somebody else, or a telephone was lost. They open nothing from then
 * on. What a message brings that still waits, or is sent once more, is new.
 */
@Component
public class TakeBackLinks {

    private final PatientLinks links;
    private final Turns turns;
    private final Progress progress;
    private final Clock clock;

    TakeBackLinks(PatientLinks links, Turns turns, Progress progress, Clock clock) {
        this.links = links;
        this.turns = turns;
        this.progress = progress;
        this.clock = clock;
    }

    /** Those that can be used, the newest first. */
    public List<OpenLine> open(ReferralId id) {
        return links.open(id, clock.instant());
    }

    /**
     * @param only null for all of the referral
     * @throws Overtaken when none of them can be used any more
     */
    @Transactional
    public void takeBack(ReferralId id, @Nullable UUID only) {
        turns.takeEvenIfClosed(id);
        List<LinkPurpose> purposes = links.takeBack(id, only, clock.instant());
        if (purposes.isEmpty()) {
            throw new Overtaken(LinkFault.NONE_OPEN);
        }
        progress.note(
                id,
                new LinksTakenBack(
                        purposes.stream().distinct().sorted().map(Term::of).toList()));
    }
}
