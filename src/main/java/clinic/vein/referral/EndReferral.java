package clinic.vein.referral;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.PathwayEnds;
import clinic.vein.process.PathwayPlace;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.timeline.ClosingEntry.Died;
import clinic.vein.referral.timeline.ClosingEntry.EnteredInError;
import clinic.vein.referral.timeline.NoteEntry.EndingRecorded;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a referral from outside, whatever step it is at. The model's own way is taken where the running instance knows it;
 * an instance of an earlier version is ended as a whole.
 */
@Configuration(proxyBeanMethods = false)
class EndReferral {

    private static final int ATTEMPTS = 3;

    private static final String ENDED = ReferralFault.RECORDED_ALREADY.code();

    private final Endings endings;
    private final Progress progress;
    private final ReferralProcess process;
    private final PathwayEnds pathways;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ClinicSettings clinic;

    EndReferral(
            Endings endings,
            Progress progress,
            ReferralProcess process,
            PathwayEnds pathways,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ClinicSettings clinic) {
        this.endings = endings;
        this.progress = progress;
        this.process = process;
        this.pathways = pathways;
        this.events = events;
        this.transaction = transaction;
        this.clinic = clinic;
    }

    @Bean
    ProcessStep recordEnding() {
        return ProcessStep.named("recordEnding", step -> {
            close(step.referral());
            return ProcessFacts.NONE;
        });
    }

    /** Tried again when something else changed or closed the referral at the same moment: a death is not lost to that. */
    <T> T atOnce(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            } catch (Overtaken lost) {
                if (attempt == ATTEMPTS || lost.code().equals(ENDED)) {
                    throw lost;
                }
            }
        }
    }

    /**
     * @param ending what is known of it; where the referral stood is looked up
     * @throws Overtaken when an ending of it stands already
     */
    void end(Ending ending, boolean tellsPractice) {
        ReferralId id = ending.referral();
        List<PathwayPlace> places = pathways.places(id);
        if (!endings.add(ending, places)) {
            throw overtaken(endings.standing(id).orElseThrow(Overtaken::atTheSameMoment));
        }
        progress.note(id, new EndingRecorded(Term.of(ending.kind())));
        boolean open = ending.before().isOpen();
        if (!open && ending.kind() != EndingKind.DIED) {
            progress.restore(id, ending.kind().closesAs(), entry(ending.kind()));
        } else if (open && !process.tell(id, ProcessMessage.REFERRAL_ENDED)) {
            pathways.end(id);
            close(id);
        }
        events.publishEvent(new ReferralEnded(ending, tellsPractice));
        pathways.end(id);
    }

    private void close(ReferralId id) {
        EndingKind kind = endings.standing(id).orElseThrow().kind();
        progress.move(id, kind.closesAs(), entry(kind));
    }

    private static TimelineEntry entry(EndingKind kind) {
        return kind == EndingKind.DIED ? new Died() : new EnteredInError();
    }

    /** Such as "The referral is closed: the patient has died (intake, 29 November 2026 at 09:12)." */
    Overtaken overtaken(Ending standing) {
        return new Overtaken(
                ReferralFault.RECORDED_ALREADY,
                standing.kind(),
                standing.recordedBy(),
                standing.recordedAt().atZone(clinic.zone()));
    }
}
