package clinic.vein.vascular.course;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.SessionPlan;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Compression;
import clinic.vein.vascular.safety.SessionInterval;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what booking must know about the course. */
@Component
class CourseSessionPlan implements SessionPlan {

    private final Courses courses;
    private final SessionInterval interval;
    private final Assessments assessments;
    private final Compression compression;
    private final ClinicSettings clinic;
    private final Clock clock;

    CourseSessionPlan(
            Courses courses,
            SessionInterval interval,
            Assessments assessments,
            Compression compression,
            ClinicSettings clinic,
            Clock clock) {
        this.courses = courses;
        this.interval = interval;
        this.assessments = assessments;
        this.compression = compression;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public int next(ReferralId id) {
        return courses.current(id).map(Course::next).orElse(1);
    }

    @Override
    public int planned(ReferralId id) {
        return courses.current(id).map(Course::planned).orElse(1);
    }

    /** Whole days count: from the beginning of the day that the interval ends on. */
    @Override
    public Instant notBefore(ReferralId id) {
        Instant now = clock.instant();
        return courses.lastSession(id)
                .map(last -> LocalDate.ofInstant(last.at(), clinic.zone())
                        .plusDays(daysAfter(last))
                        .atStartOfDay(clinic.zone())
                        .toInstant())
                .filter(now::isBefore)
                .orElse(now);
    }

    @Override
    public boolean isRunning(ReferralId id) {
        return courses.current(id).filter(course -> course.outcome() == null).isPresent();
    }

    /** What will be given is not known before the first session: the clinic's least interval then. */
    @Override
    public int intervalDays(ReferralId id) {
        return courses.lastSession(id)
                .map(this::daysAfter)
                .orElseGet(() -> interval.after(List.of()).days());
    }

    @Override
    public boolean advisesCompression(ReferralId id) {
        return assessments.latest(id).stream()
                .flatMap(assessment -> assessment.legs().stream())
                .map(leg -> compression.of(leg.leg(), leg.abpi(), leg.compressionConcerns()))
                .anyMatch(answer -> answer.verdict().mayBeOffered());
    }

    private int daysAfter(PerformedSession last) {
        return last.nextAfterDays() == null ? interval.after(last.treatments()).days() : last.nextAfterDays();
    }
}
