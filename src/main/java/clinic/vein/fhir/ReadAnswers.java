package clinic.vein.fhir;

import clinic.vein.intake.Question;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads the checklists that a request names: of its own patient, answered lately, each question once and none left out. */
final class ReadAnswers {

    /** Local policy: whoever had no red flag longer ago may have one by now, and must be asked again. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final int DEEPEST_GROUP = 5;

    private final Neighbours neighbours;
    private final ObjectNode document;
    private final Violations violations;
    private final Instant now;
    private final Set<Question> asked = new HashSet<>();

    ReadAnswers(Neighbours neighbours, ObjectNode document, Violations violations, Instant now) {
        this.neighbours = neighbours;
        this.document = document;
        this.violations = violations;
        this.now = now;
    }

    void read(ServiceRequest request, Optional<Patient> patient) {
        for (Reference reference : request.getSupportingInfo()) {
            neighbours
                    .find(reference, QuestionnaireResponse.class, "ServiceRequest.supportingInfo", violations)
                    .ifPresent(answers -> {
                        subject(answers, patient);
                        authored(answers);
                        checklist(answers);
                    });
        }
    }

    /** Whoever is named in another way than the request's own patient may be somebody else. */
    private void subject(QuestionnaireResponse answers, Optional<Patient> patient) {
        if (!answers.hasSubject()) {
            return;
        }
        Optional<Patient> subject =
                neighbours.find(answers.getSubject(), Patient.class, "QuestionnaireResponse.subject", violations);
        violations.addIf(
                !answers.getSubject().hasReference() || subject.isPresent() && !subject.equals(patient),
                "QuestionnaireResponse.subject",
                FhirFault.OTHER_PATIENT);
    }

    private void authored(QuestionnaireResponse answers) {
        if (answers.getAuthored() != null) {
            Instant authored = answers.getAuthored().toInstant();
            violations.addIf(
                    authored.isBefore(now.minus(OLDEST)),
                    "QuestionnaireResponse.authored",
                    FhirFault.ANSWERED_LONG_AGO,
                    OLDEST.toDays());
            violations.addIf(
                    authored.isAfter(now.plus(ReadRequest.SKEW)),
                    "QuestionnaireResponse.authored",
                    FieldFault.IN_FUTURE);
        }
    }

    private void checklist(QuestionnaireResponse answers) {
        violations.addIf(
                answers.getStatus() != QuestionnaireResponseStatus.COMPLETED
                        && answers.getStatus() != QuestionnaireResponseStatus.AMENDED,
                "QuestionnaireResponse.status",
                FhirFault.NOT_COMPLETED);
        violations.addIf(
                answers.hasModifierExtension(), "QuestionnaireResponse.modifierExtension", FhirFault.NOT_SUPPORTED);
        Optional<Checklist> known =
                Optional.ofNullable(answers.getQuestionnaire()).flatMap(Checklist::find);
        violations.addIf(known.isEmpty(), "QuestionnaireResponse.questionnaire", FhirFault.UNKNOWN_QUESTIONNAIRE);
        known.ifPresent(checklist -> leaves(answers.getItem(), 0).forEach(item -> item(checklist, item)));
    }

    private void item(Checklist checklist, QuestionnaireResponseItemComponent item) {
        String field = RequestPlaces.answer(String.valueOf(item.getLinkId()));
        Optional<Question> question = checklist.question(String.valueOf(item.getLinkId()));
        violations.addIf(question.isEmpty(), field, FhirFault.UNKNOWN_QUESTION);
        // None of our questions depends on another: what stands below one would not be read, and may be a danger.
        violations.addIf(item.hasItem(), field, FhirFault.OTHER_KIND_OF_ANSWER);
        violations.addIf(item.hasModifierExtension(), field, FhirFault.NOT_SUPPORTED);
        if (question.isPresent() && item.hasAnswer()) {
            if (asked.add(question.get())) {
                new ReadChecklist(document, violations).answer(question.get(), item.getAnswer(), field);
            } else {
                violations.add(field, FhirFault.ASKED_TWICE);
            }
        }
    }

    private static List<QuestionnaireResponseItemComponent> leaves(
            List<QuestionnaireResponseItemComponent> items, int depth) {
        List<QuestionnaireResponseItemComponent> leaves = new ArrayList<>();
        for (QuestionnaireResponseItemComponent item : items) {
            if (item.hasItem() && !item.hasAnswer() && depth < DEEPEST_GROUP) {
                leaves.addAll(leaves(item.getItem(), depth + 1));
            } else if (item.hasAnswer() || item.hasItem()) {
                leaves.add(item);
            }
        }
        return leaves;
    }
}
