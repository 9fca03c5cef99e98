package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterSection;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.course.Consent;
import clinic.vein.vascular.course.ConsentRecord;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.legs.TreatmentSettings;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words what the record holds in codes. */
@Component
class ClosingWords {

    private final ClinicSettings clinic;
    private final TreatmentSettings settings;

    ClosingWords(ClinicSettings clinic, TreatmentSettings settings) {
        this.clinic = clinic;
        this.settings = settings;
    }

    LetterSection findings(Assessment assessment, Optional<OutcomeRecord> outcome, Words words) {
        List<List<String>> rows = assessment.legs().stream()
                .map(before -> {
                    Optional<LegFinding> after = outcome.stream()
                            .flatMap(review -> review.legs().stream())
                            .filter(leg -> leg.leg() == before.leg())
                            .findFirst();
                    return List.of(
                            words.of(before.leg()),
                            finding(before, words),
                            after.map(leg -> finding(leg, words)).orElse(words.of(ClosingText.NOT_EXAMINED_AGAIN)),
                            after.map(LegFinding::closure)
                                    .map(closure -> words.of(closure))
                                    .orElse("–"));
                })
                .toList();
        String day = words.day(assessment.at(), clinic.zone());
        String examined = outcome.map(
                        review -> words.of(ClosingText.EXAMINED_AGAIN, day, words.day(review.at(), clinic.zone())))
                .orElse(words.of(ClosingText.EXAMINED, day));
        return new LetterSection(
                words.of(ClosingText.FINDINGS),
                List.of(examined + " " + words.of(ClosingText.CLASSES)),
                columns(words, ClosingText.LEG, ClosingText.BEFORE, ClosingText.AFTER, ClosingText.TREATED_VEIN),
                rows);
    }

    Optional<LetterSection> veins(Assessment assessment, Words words) {
        List<List<String>> rows = assessment.legs().stream()
                .flatMap(leg -> leg.segments().stream()
                        .map(segment -> List.of(
                                words.of(leg.leg()),
                                words.of(segment.vein()),
                                segment.refluxMs() == null
                                        ? "–"
                                        : words.of(
                                                ClosingText.MILLISECONDS,
                                                segment.refluxMs().toString()),
                                segment.diameterMm() == null
                                        ? "–"
                                        : words.of(ClosingText.MILLIMETRES, words.number(segment.diameterMm())))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(LetterSection.table(
                        words.of(ClosingText.VEINS_BEFORE),
                        columns(words, ClosingText.LEG, ClosingText.VEIN, ClosingText.REFLUX, ClosingText.DIAMETER),
                        rows));
    }

    LetterSection decision(Assessment assessment, Optional<ConsentRecord> consent, boolean treated, Words words) {
        String decided = switch (assessment.decision()) {
            case TREAT ->
                words.of(ClosingText.ADVISED_TREATMENT, words.of(Objects.requireNonNull(assessment.modality())));
            case CONSERVATIVE -> words.of(ClosingText.ADVISED_CONSERVATIVE);
            case NO_VENOUS_DISEASE -> words.of(ClosingText.NO_VENOUS_DISEASE);
            case REFER_ELSEWHERE -> words.of(ClosingText.ADVISED_ELSEWHERE, assessment.referTo());
        };
        String heading = words.of(ClosingText.DECISION);
        if (consent.map(each -> each.decision() == Consent.Decision.REFUSED).orElse(false)) {
            return LetterSection.of(heading, decided, words.of(ClosingText.REFUSED));
        }
        boolean cameToNothing = assessment.decision() == AssessmentDecision.TREAT && !treated;
        return cameToNothing
                ? LetterSection.of(heading, decided, words.of(ClosingText.CAME_TO_NOTHING))
                : LetterSection.of(heading, decided);
    }

    LetterSection sessions(List<Course> courses, Words words) {
        List<List<String>> rows = courses.stream()
                .flatMap(course -> course.sessions().stream())
                .map(session -> List.of(
                        words.day(session.at(), clinic.zone()),
                        session.treatments().stream()
                                .map(treatment -> treatment(treatment, words))
                                .collect(Collectors.joining("; "))))
                .toList();
        List<String> paragraphs = courses.stream()
                .map(course -> words.of(
                        ClosingText.SESSIONS_DONE,
                        capital(words.of(course.modality())),
                        course.done(),
                        course.planned()))
                .toList();
        return new LetterSection(
                words.of(ClosingText.TREATMENT),
                paragraphs,
                columns(words, ClosingText.SESSION, ClosingText.TREATED),
                rows);
    }

    LetterSection complications(List<Complications.Seen> seen, Words words) {
        String heading = words.of(ClosingText.COMPLICATIONS);
        if (seen.isEmpty()) {
            return LetterSection.of(heading, words.of(ClosingText.NONE_RECORDED));
        }
        List<List<String>> rows = seen.stream()
                .map(each -> List.of(
                        words.day(each.at(), clinic.zone()),
                        words.of(each.kind()),
                        each.action() == null || each.resolved() == null
                                ? "–"
                                : words.of(
                                        each.resolved() ? ClosingText.RESOLVED : ClosingText.NOT_RESOLVED,
                                        words.of(each.action()))))
                .toList();
        return LetterSection.table(
                heading, columns(words, ClosingText.SEEN, ClosingText.WHAT, ClosingText.COURSE), rows);
    }

    LetterSection advice(boolean treated, Words words) {
        Stream<String> always =
                Stream.of(ClosingText.OTHER_CAUSES, ClosingText.REFER_AGAIN).map(words::of);
        Stream<String> afterTreatment =
                Stream.of(words.of(ClosingText.SEEN_AT_ONCE), words.of(ClosingText.WILL_CALL, recallMonths(words)));
        return new LetterSection(
                words.of(ClosingText.ADVICE),
                (treated ? Stream.concat(afterTreatment, always) : always).toList(),
                List.of(),
                List.of());
    }

    /** Such as {@code 6, 12 and 24}. */
    private String recallMonths(Words words) {
        return words.list(settings.recallMonths().stream().map(String::valueOf).toList());
    }

    private static List<String> columns(Words words, ClosingText... columns) {
        return Stream.of(columns).map(words::of).toList();
    }

    private static String treatment(Treatment treatment, Words words) {
        String where = words.of(
                ClosingText.PLACE,
                words.of(Objects.requireNonNull(treatment.leg())),
                words.of(Objects.requireNonNull(treatment.vein())));
        return treatment.isInjection()
                ? words.of(
                        ClosingText.INJECTED,
                        where,
                        words.of(Objects.requireNonNull(treatment.product())),
                        plain(Objects.requireNonNull(treatment.concentrationPercent()), words),
                        words.of(Objects.requireNonNull(treatment.form())),
                        plain(Objects.requireNonNull(treatment.volumeMl()), words))
                : where;
    }

    private static String finding(LegFinding leg, Words words) {
        String score = Integer.toString(leg.vcssTotal());
        return leg.ceapBasis().isRated()
                ? words.of(
                        ClosingText.FINDING_RATED, leg.ceap(), leg.ceapBasis().words(), score)
                : words.of(ClosingText.FINDING, leg.ceap(), score);
    }

    private static String plain(BigDecimal value, Words words) {
        BigDecimal stripped = value.stripTrailingZeros();
        return words.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
