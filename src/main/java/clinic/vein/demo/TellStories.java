package clinic.vein.demo;

import clinic.vein.scheduling.OpenSlots;
import clinic.vein.scheduling.SchedulingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells every story that was not told yet, each in one transaction together with the note that it was told: a story is
 * there as a whole and once, or not at all, and nothing sees it half told.
 */
class TellStories {

    private static final Logger LOG = LoggerFactory.getLogger(TellStories.class);

    /** The longest story begins less than ten months ago. */
    private static final int WEEKS_BACK = 43;

    private static final int REPORTED_EVERY = 10;

    private final Clinic clinic;
    private final OpenSlots openSlots;
    private final SchedulingSettings timetable;
    private final ToldStories told;
    private final TransactionTemplate transaction;

    TellStories(
            Clinic clinic,
            OpenSlots openSlots,
            SchedulingSettings timetable,
            ToldStories told,
            TransactionTemplate transaction) {
        this.clinic = clinic;
        this.openSlots = openSlots;
        this.timetable = timetable;
        this.told = told;
        this.transaction = transaction;
    }

    static List<Story> stories() {
        return Stream.of(ReferralStories.list(), AssessmentStories.list(), TreatmentStories.list())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * @param goOn asked before each story
     * @return how many stories were told
     */
    int tell(List<Story> stories, BooleanSupplier goOn) {
        List<Story> untold =
                stories.stream().filter(story -> !told.contains(story.name())).toList();
        if (untold.isEmpty()) {
            return 0;
        }
        Instant present = clinic.clock().instant();
        Instant beginning = present.minus(Duration.ofDays(7L * WEEKS_BACK));
        openSlots(beginning, present);
        int newlyTold = 0;
        for (Story story : untold) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            newlyTold += tell(story, beginning, present) ? 1 : 0;
            int patients = stories.size() - untold.size() + newlyTold;
            if (patients % REPORTED_EVERY == 0) {
                LOG.info("Demo data: {} of {} patients", patients, stories.size());
            }
        }
        return newlyTold;
    }

    private void openSlots(Instant beginning, Instant present) {
        Duration opened = Duration.ofDays(7L * timetable.weeksAhead());
        for (Instant day = beginning; day.isBefore(present); day = day.plus(opened)) {
            clinic.clock().at(day, openSlots::open);
        }
        openSlots.open();
    }

    private boolean tell(Story story, Instant beginning, Instant present) {
        try {
            return clinic.clock()
                    .at(
                            present,
                            () -> Boolean.TRUE.equals(transaction.execute(status -> {
                                boolean isNew = told.add(story.name(), present);
                                if (isNew) {
                                    story.tell(new Scene(clinic, story.patient(), beginning, present));
                                }
                                return isNew;
                            })));
        } catch (RuntimeException failure) {
            LOG.error(
                    "Demo data: the story \"{}\" could not be told; tried again at the next start",
                    story.name(),
                    failure);
            return false;
        }
    }
}
