package clinic.vein.fhir;

import clinic.vein.intake.Question;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** The checklists as resources: each question with its place in the referral document, in every language there is. */
@Component
public class ChecklistDefinition {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final Catalogue catalogue;

    ChecklistDefinition(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<Questionnaire> all() {
        return Arrays.stream(Checklist.values()).map(this::of).toList();
    }

    private Questionnaire of(Checklist checklist) {
        Questionnaire questionnaire = new Questionnaire();
        questionnaire.setId(checklist.code());
        questionnaire.setLanguage(Language.ENGLISH.tag());
        questionnaire.setUrl(checklist.url());
        questionnaire.setVersion(String.valueOf(ReferralDocument.VERSION));
        questionnaire.setStatus(PublicationStatus.ACTIVE);
        questionnaire.setExperimental(false);
        questionnaire.addSubjectType("Patient");
        questionnaire.setTitleElement(worded(new StringType(), "Checklist." + checklist.name()));
        checklist.questions().forEach(question -> questionnaire.addItem(item(question)));
        return questionnaire;
    }

    private QuestionnaireItemComponent item(Question question) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId(question.path());
        item.setTextElement(worded(new StringType(), "Question." + question.path()));
        item.setType(type(question));
        item.setRepeats(question.isList());
        if (question == Question.MEDICINES) {
            item.setAnswerValueSet(Terminology.valueSet(FhirSystem.MEDICINE));
        }
        AnswerCodes.of(question).ifPresent(codes -> item.setAnswerValueSet(Terminology.valueSet(codes.system())));
        return item;
    }

    private static QuestionnaireItemType type(Question question) {
        if (AnswerCodes.of(question).isPresent()) {
            return QuestionnaireItemType.CHOICE;
        }
        return switch (question) {
            case MEDICINES -> QuestionnaireItemType.OPENCHOICE;
            case WEIGHT, HEIGHT -> QuestionnaireItemType.QUANTITY;
            case ALLERGIC_TO -> QuestionnaireItemType.STRING;
            default -> QuestionnaireItemType.INTEGER;
        };
    }

    private <T extends StringType> T worded(T text, String key) {
        for (Language language : catalogue.forPatients()) {
            Words words = catalogue.in(language);
            words.find(key).ifPresent(said -> {
                if (language.equals(Language.ENGLISH)) {
                    text.setValue(said);
                } else {
                    translate(text, language, said);
                }
            });
        }
        return text;
    }

    static void translate(Element text, Language language, String said) {
        Extension translation = new Extension(TRANSLATION);
        translation.addExtension("lang", new CodeType(language.tag()));
        translation.addExtension("content", new StringType(said));
        text.addExtension(translation);
    }
}
