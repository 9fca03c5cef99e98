package clinic.vein.vascular.course;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Aftercare;
import clinic.vein.vascular.safety.Compression;
import clinic.vein.vascular.safety.DoseLimits;
import clinic.vein.vascular.safety.DosePolicy;
import clinic.vein.vascular.safety.SafetyVerdict;
import clinic.vein.vascular.safety.SclerotherapySafety;
import clinic.vein.vascular.safety.SessionInterval;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clinic's tables say of a session as it stands: amounts, contraindications, what follows. */
@Component
class SessionAdvice {

    private final Courses courses;
    private final DoseLimits doseLimits;
    private final InjectionLimits injections;
    private final SafetyVerdict safety;
    private final SessionInterval interval;
    private final Aftercare aftercare;
    private final Assessments assessments;
    private final Compression compression;
    private final Referrals referrals;
    private final Catalogue catalogue;
    private final ClinicSettings clinic;
    private final Clock clock;

    SessionAdvice(
            Courses courses,
            DoseLimits doseLimits,
            InjectionLimits injections,
            SafetyVerdict safety,
            SessionInterval interval,
            Aftercare aftercare,
            Assessments assessments,
            Compression compression,
            Referrals referrals,
            Catalogue catalogue,
            ClinicSettings clinic,
            Clock clock) {
        this.courses = courses;
        this.doseLimits = doseLimits;
        this.injections = injections;
        this.safety = safety;
        this.interval = interval;
        this.aftercare = aftercare;
        this.assessments = assessments;
        this.compression = compression;
        this.referrals = referrals;
        this.catalogue = catalogue;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param left what may still be given today, by concentration
     * @param besideFields what may be given, for each entry
     * @param problems what of the entries needs a reason, or cannot be given at all
     * @param nextAfter the least distance to the next session
     * @param passed what needs a reason
     */
    record Advice(
            List<DosePolicy.Total> totals,
            List<DosePolicy.Left> left,
            List<InjectionLimits.Beside> besideFields,
            List<InjectionLimits.Problem> problems,
            SessionInterval.Least nextAfter,
            List<Aftercare.Advice> aftercare,
            List<Compression.Answer> compression,
            List<String> warnings,
            PassedLimits passed) {}

    Advice on(ReferralId id, Course course, List<Treatment> treatments, @Nullable Integer nextAfterDays) {
        List<Treatment> earlier = earlierToday(id);
        Optional<PerformedCheck> checked = courses.safeCheck(course.id());
        BigDecimal weightKg = checked.map(PerformedCheck::weightKg).orElse(null);
        DosePolicy dose = new DosePolicy(doseLimits.all(), earlier, weightKg);
        List<DosePolicy.Total> totals = dose.totals(treatments);
        List<InjectionLimits.Problem> problems = injections.problems(treatments, totals);
        List<String> contraindicated = contraindicated(course, checked.orElse(null), treatments);
        SessionInterval.Least least = interval.after(treatments);
        PassedLimits passed = new PassedLimits(
                !problems.isEmpty(), !contraindicated.isEmpty(), nextAfterDays != null && nextAfterDays < least.days());
        List<String> warnings = new ArrayList<>();
        problems.stream().map(InjectionLimits.Problem::message).distinct().forEach(warnings::add);
        if (passed.dose()) {
            warnings.add(SessionSentence.LIMIT_PASSED.of());
        }
        contraindicated.forEach(label -> warnings.add(SessionSentence.FOUND_BEFORE.of(label)));
        if (passed.interval()) {
            warnings.add(SessionSentence.TOO_SOON.of(least.days()));
        }
        List<Aftercare.Advice> told = aftercare.after(treatments, catalogue.in(reads(id)));
        List<Compression.Answer> compressible = compressible(id, treatments);
        if (told.stream().anyMatch(each -> each.topic() == Aftercare.Topic.COMPRESSION)) {
            compressible.stream()
                    .filter(each -> !each.verdict().mayBeOffered())
                    .map(each -> (each.verdict() == Compression.Verdict.NONE
                                    ? SessionSentence.NO_COMPRESSION
                                    : SessionSentence.COMPRESSION_BY_SPECIALIST)
                            .of(each.leg()))
                    .forEach(warnings::add);
        }
        return new Advice(
                totals,
                dose.left(treatments),
                injections.beside(treatments, earlier, weightKg),
                problems,
                least,
                told,
                compressible,
                warnings,
                passed);
    }

    /** What the legs that were treated allow, by the last assessment. */
    private List<Compression.Answer> compressible(ReferralId id, List<Treatment> treatments) {
        return assessments.latest(id).stream()
                .flatMap(assessment -> assessment.legs().stream())
                .filter(leg -> treatments.stream().anyMatch(each -> each.leg() == leg.leg()))
                .map(leg -> compression.of(leg.leg(), leg.abpi(), leg.compressionConcerns()))
                .toList();
    }

    private Language reads(ReferralId id) {
        return referrals.get(id).report().patient().reads();
    }

    @Nullable
    BigDecimal weightKg(Course course) {
        return courses.safeCheck(course.id()).map(PerformedCheck::weightKg).orElse(null);
    }

    /** In the clinic's day, over every course of the referral. */
    List<Treatment> earlierToday(ReferralId id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        return courses.of(id).stream()
                .flatMap(course -> course.sessions().stream())
                .filter(session ->
                        LocalDate.ofInstant(session.at(), clinic.zone()).equals(today))
                .flatMap(session -> session.treatments().stream())
                .toList();
    }

    /** What was found before the session and was not weighed then for the product and form that were given. */
    private List<String> contraindicated(Course course, @Nullable PerformedCheck check, List<Treatment> treatments) {
        if (check == null || check.contraindications().isEmpty()) {
            return List.of();
        }
        SafetyVerdict.Answer then =
                safety.of(course.modality(), check.contraindications(), check.product(), check.form());
        return treatments.stream()
                .filter(each -> each.product() != null && each.form() != null)
                .flatMap(
                        each -> safety
                                .of(course.modality(), check.contraindications(), each.product(), each.form())
                                .weighed()
                                .stream())
                .filter(now -> then.weighed().stream().anyMatch(before -> now.weighsMoreThan(before)))
                .map(SclerotherapySafety.Weighed::label)
                .distinct()
                .toList();
    }
}
