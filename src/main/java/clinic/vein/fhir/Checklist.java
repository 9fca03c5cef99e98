package clinic.vein.fhir;

import clinic.vein.intake.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The two checklists of a referral. A question is named by its place in the referral document. */
enum Checklist {
    RESTLESS_LEGS("restless-legs", List.of("restlessLegs.")),
    VEINS("veins", List.of("veins.", "background."));

    private final String code;
    private final List<String> sections;

    Checklist(String code, List<String> sections) {
        this.code = code;
        this.sections = sections;
    }

    String code() {
        return code;
    }

    /** Its canonical address, the same at every clinic. */
    String url() {
        return FhirSystem.OURS + "questionnaire:" + code;
    }

    List<Question> questions() {
        return Arrays.stream(Question.values())
                .filter(question -> sections.stream().anyMatch(question.path()::startsWith))
                .toList();
    }

    Optional<Question> question(String linkId) {
        return questions().stream()
                .filter(question -> question.path().equals(linkId))
                .findFirst();
    }

    /** @param canonical with or without a version */
    static Optional<Checklist> find(String canonical) {
        return Arrays.stream(values())
                .filter(each -> canonical.equals(each.url()) || canonical.startsWith(each.url() + "|"))
                .findFirst();
    }
}
