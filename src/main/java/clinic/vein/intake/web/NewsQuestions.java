package clinic.vein.intake.web;

import clinic.vein.intake.Answers;
import clinic.vein.intake.Question;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violation;
import java.util.List;

/** Some of the questions of a report, asked of a patient whom the clinic knows. What is not among them was not asked. */
record NewsQuestions(List<Question> questions) {

    /** What triage decides by: nobody's change is made urgent because something was left out. */
    static final NewsQuestions OF_A_CHANGE = new NewsQuestions(List.of(
            Question.CHEST_PAIN_OR_BREATHLESS,
            Question.COLD_PAINFUL_LEG,
            Question.HOT_RED_LEG_WITH_FEVER,
            Question.BLEEDING,
            Question.SWOLLEN_OR_TENDER_LEG,
            Question.HARD_PAINFUL_VEIN,
            Question.SKIN_CHANGE,
            Question.ULCER,
            Question.PREGNANT,
            Question.PREVIOUS_CLOT));

    static final NewsQuestions BEFORE_A_VISIT = new NewsQuestions(List.of(
            Question.MEDICINES,
            Question.PREGNANT,
            Question.ANTICOAGULANT,
            Question.ANTIPLATELET,
            Question.OESTROGEN,
            Question.ALLERGY_TO_SCLEROSANT,
            Question.OTHER_ALLERGY,
            Question.ALLERGIC_TO,
            Question.WEIGHT,
            Question.HEIGHT));

    /** Every one that was not answered, for a page on which none may be skipped. */
    List<Violation> unanswered(ReferForm form) {
        return questions.stream()
                .filter(question -> form.value(question.path()).isBlank())
                .map(question -> new Violation(question.path(), FieldFault.REQUIRED))
                .toList();
    }

    boolean isNothingAnswered(ReferForm form) {
        return unanswered(form).size() == questions.size();
    }

    /** As the document of a report has them; a box that is left empty is no answer. */
    Answers answers(ReferForm form) {
        Answers answers = new Answers();
        for (Question question : questions) {
            if (question == Question.MEDICINES) {
                form.value(question.path())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> answers.addMedicine(null, line));
            } else {
                answers.put(question, form.value(question.path()));
            }
        }
        return answers;
    }
}
