package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.messaging.ClinicDates;
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

    LetterSection findings(Assessment assessment, Optional<OutcomeRecord> outcome) {
        List<List<String>> rows = assessment.legs().stream()
                .map(before -> {
                    Optional<LegFinding> after = outcome.stream()
                            .flatMap(review -> review.legs().stream())
                            .filter(leg -> leg.leg() == before.leg())
                            .findFirst();
                    return List.of(
                            before.leg().title(),
                            finding(before),
                            after.map(ClosingWords::finding).orElse("not examined again"),
                            after.map(leg -> leg.closure().title()).orElse("–"));
                })
                .toList();
        String dates = "Examined with duplex ultrasound on " + ClinicDates.day(assessment.at(), clinic.zone())
                + outcome.map(review -> " and again on " + ClinicDates.day(review.at(), clinic.zone()))
                        .orElse("")
                + ". CEAP is the class of 2020; VCSS runs from 0 to 30, revision of 2010.";
        return new LetterSection("Findings", List.of(dates), List.of("Leg", "Before", "After", "Treated vein"), rows);
    }

    Optional<LetterSection> veins(Assessment assessment) {
        List<List<String>> rows = assessment.legs().stream()
                .flatMap(leg -> leg.segments().stream()
                        .map(segment -> List.of(
                                leg.leg().title(),
                                segment.vein().title(),
                                segment.refluxMs() == null ? "–" : segment.refluxMs() + " ms",
                                segment.diameterMm() == null
                                        ? "–"
                                        : segment.diameterMm().toPlainString() + " mm")))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(LetterSection.table(
                        "Veins before treatment", List.of("Leg", "Vein", "Reflux", "Diameter"), rows));
    }

    LetterSection decision(Assessment assessment, Optional<ConsentRecord> consent, boolean treated) {
        String decided = switch (assessment.decision()) {
            case TREAT -> "We advised " + assessment.modality().title() + ".";
            case CONSERVATIVE -> "We advised to treat conservatively; no intervention is planned.";
            case NO_VENOUS_DISEASE -> "We found no venous disease that explains the complaints.";
            case REFER_ELSEWHERE -> "We advised referral elsewhere: " + assessment.referTo() + ".";
        };
        if (consent.map(each -> each.decision() == Consent.Decision.REFUSED).orElse(false)) {
            return LetterSection.of(
                    "Decision", decided, "After the risks were explained the patient decided against it.");
        }
        boolean cameToNothing = assessment.decision() == AssessmentDecision.TREAT && !treated;
        return cameToNothing
                ? LetterSection.of("Decision", decided, "The patient consented, but no session took place.")
                : LetterSection.of("Decision", decided);
    }

    LetterSection sessions(List<Course> courses) {
        List<List<String>> rows = courses.stream()
                .flatMap(course -> course.sessions().stream())
                .map(session -> List.of(
                        ClinicDates.day(session.at(), clinic.zone()),
                        session.treatments().stream()
                                .map(ClosingWords::treatment)
                                .collect(Collectors.joining("; "))))
                .toList();
        List<String> paragraphs = courses.stream()
                .map(course -> "%s: %d of %d planned sessions."
                        .formatted(capital(course.modality().title()), course.done(), course.planned()))
                .toList();
        return new LetterSection("Treatment", paragraphs, List.of("Session", "Treated"), rows);
    }

    LetterSection complications(List<Complications.Seen> seen) {
        if (seen.isEmpty()) {
            return LetterSection.of("Complications", "None were recorded.");
        }
        List<List<String>> rows = seen.stream()
                .map(each -> List.of(
                        ClinicDates.day(each.at(), clinic.zone()),
                        each.kind().title(),
                        each.action() == null
                                ? "–"
                                : each.action().title() + (each.resolved() ? ", resolved" : ", not resolved")))
                .toList();
        return LetterSection.table("Complications", List.of("Seen", "What", "Course"), rows);
    }

    LetterSection advice(boolean treated) {
        Stream<String> always = Stream.of(
                "Please keep in mind the causes of restless legs other than veins: low iron stores, kidney disease,"
                        + " diabetes and medicines among them.",
                "Please refer again with bleeding from a vein, a hard and painful vein, skin changes or an ulcer.");
        Stream<String> afterTreatment = Stream.of(
                "Swelling of one leg, pain in the calf, chest pain, breathlessness, or trouble with sight, speech or"
                        + " strength after treatment needs to be seen at once.",
                "We will call the patient " + recallMonths()
                        + " months after the last session, because restless legs can come back.");
        return new LetterSection(
                "Advice", (treated ? Stream.concat(afterTreatment, always) : always).toList(), List.of(), List.of());
    }

    /** Such as {@code 6, 12 and 24}. */
    private String recallMonths() {
        List<String> months =
                settings.recallMonths().stream().map(String::valueOf).toList();
        int last = months.size() - 1;
        return last < 1
                ? String.join("", months)
                : String.join(", ", months.subList(0, last)) + " and " + months.get(last);
    }

    private static String treatment(Treatment treatment) {
        String where = treatment.leg().title() + ", " + treatment.vein().title();
        return treatment.isInjection()
                ? "%s: %s %s %% %s, %s mL"
                        .formatted(
                                where,
                                treatment.product().title(),
                                plain(treatment.concentrationPercent()),
                                treatment.form().title(),
                                plain(treatment.volumeMl()))
                : where;
    }

    private static String finding(LegFinding leg) {
        String basis = leg.ceapBasis().isRated() ? " " + leg.ceapBasis().words() : "";
        return "CEAP %s%s, VCSS %d".formatted(leg.ceap(), basis, leg.vcssTotal());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
