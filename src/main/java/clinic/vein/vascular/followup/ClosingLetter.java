package clinic.vein.vascular.followup;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.course.Consents;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.Courses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the closing letter from the record: why the patient came, what was found, done and reached. */
@Component
public class ClosingLetter {

    private final Referrals referrals;
    private final Assessments assessments;
    private final Consents consents;
    private final Courses courses;
    private final Complications complications;
    private final FollowUps followUps;
    private final ReportedWords reported;
    private final ClosingWords closing;
    private final TestedWords tested;

    ClosingLetter(
            Referrals referrals,
            Assessments assessments,
            Consents consents,
            Courses courses,
            Complications complications,
            FollowUps followUps,
            ReportedWords reported,
            ClosingWords closing,
            TestedWords tested) {
        this.referrals = referrals;
        this.assessments = assessments;
        this.consents = consents;
        this.courses = courses;
        this.complications = complications;
        this.followUps = followUps;
        this.reported = reported;
        this.closing = closing;
        this.tested = tested;
    }

    /** What may be put in other words, as the record says it: paragraphs, a line of nothing between two of them. */
    Map<LetterPart, String> parts(ReferralId id, Words words) {
        Assessment assessment = assessments.latest(id).orElseThrow();
        boolean wasTreated =
                courses.of(id).stream().anyMatch(course -> !course.sessions().isEmpty());
        return Map.of(
                LetterPart.REASON,
                text(reported.reason(referrals.find(id).orElseThrow(), words)),
                LetterPart.DECISION,
                text(closing.decision(assessment, consents.latest(id), wasTreated, words)),
                LetterPart.ADVICE,
                text(closing.advice(wasTreated, words)));
    }

    private static String text(LetterSection section) {
        return String.join("\n\n", section.paragraphs());
    }

    /**
     * @param remarks null while nothing is written yet
     * @param corrections of any language; those of this one stand in the letter
     */
    public LetterText compose(
            ReferralId id, @Nullable String remarks, List<LetterCorrection> corrections, Actor signedBy, Words words) {
        Map<LetterPart, String> corrected = corrections.stream()
                .filter(each -> each.language().equals(words.language()))
                .collect(Collectors.toMap(LetterCorrection::part, LetterCorrection::after));
        Assessment assessment = assessments.latest(id).orElseThrow();
        Optional<OutcomeRecord> outcome = followUps.latestReview(id);
        List<Course> treated = courses.of(id).stream()
                .filter(course -> !course.sessions().isEmpty())
                .toList();
        boolean wasTreated = !treated.isEmpty();

        List<LetterSection> sections = new ArrayList<>();
        sections.add(said(
                corrected.get(LetterPart.REASON),
                reported.reason(referrals.find(id).orElseThrow(), words)));
        sections.add(closing.findings(assessment, outcome, words));
        closing.veins(assessment, words).ifPresent(sections::add);
        sections.add(said(
                corrected.get(LetterPart.DECISION),
                closing.decision(assessment, consents.latest(id), wasTreated, words)));
        if (wasTreated) {
            sections.add(closing.sessions(treated, words));
            sections.add(closing.complications(complications.of(id), words));
        }
        tested.bloodTests(id, words).ifPresent(sections::add);
        sections.add(reported.restlessLegs(
                referrals.find(id).orElseThrow().report().restlessLegs(), assessment, outcome, words));
        sections.add(said(corrected.get(LetterPart.ADVICE), closing.advice(wasTreated, words)));
        if (remarks != null && !remarks.isBlank()) {
            sections.add(LetterSection.of(words.of(ClosingText.REMARKS), remarks.strip()));
        }
        return new LetterText(LetterKind.CLOSING, sections, signedBy);
    }

    private static LetterSection said(@Nullable String corrected, LetterSection composed) {
        return corrected == null ? composed : LetterSection.of(composed.heading(), corrected.split("\\R\\s*\\R"));
    }
}
