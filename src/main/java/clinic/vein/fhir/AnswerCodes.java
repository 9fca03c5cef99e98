package clinic.vein.fhir;

import clinic.vein.intake.Question;
import clinic.vein.kernel.Worded;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.Veins.Symptom;
import clinic.vein.referral.Veins.Ulcer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codes that answer questions. Whoever was not asked has no answer: there is no code for it. */
enum AnswerCodes {
    ANSWER("answer", Answer.values()),
    LEGS("legs", Legs.values()),
    BLEEDING("bleeding", Bleeding.values()),
    ULCER("ulcer", Ulcer.values()),
    SWOLLEN_LEG("swollen-leg", SwollenLeg.values()),
    SYMPTOM("symptom", Symptom.values()),
    CONDITION("condition", Condition.values());

    /** Of lists: asked, and there are none. */
    static final String NONE = "NONE";

    private final String code;
    private final List<Worded> codes;

    AnswerCodes(String code, Worded[] codes) {
        this.code = code;
        this.codes = Arrays.stream(codes)
                .filter(each -> !each.name().equals(Answer.NOT_ASKED.name()))
                .toList();
    }

    static Optional<AnswerCodes> of(Question question) {
        return question.isYesNo()
                ? Optional.of(ANSWER)
                : switch (question) {
                    case LEGS -> Optional.of(LEGS);
                    case BLEEDING -> Optional.of(BLEEDING);
                    case ULCER -> Optional.of(ULCER);
                    case SWOLLEN_OR_TENDER_LEG -> Optional.of(SWOLLEN_LEG);
                    case SYMPTOMS -> Optional.of(SYMPTOM);
                    case CONDITIONS -> Optional.of(CONDITION);
                    default -> Optional.empty();
                };
    }

    String code() {
        return code;
    }

    String system() {
        return FhirSystem.OURS + code;
    }

    List<Worded> codes() {
        return codes;
    }

    /** Whether several may be given, or {@link #NONE}. */
    boolean isList() {
        return this == SYMPTOM || this == CONDITION;
    }
}
