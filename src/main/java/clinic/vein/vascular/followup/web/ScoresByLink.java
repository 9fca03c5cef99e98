package clinic.vein.vascular.followup.web;

import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.selfservice.LinkForm;
import clinic.vein.selfservice.LinkPage;
import clinic.vein.vascular.followup.AnswerOwnScores;
import clinic.vein.vascular.followup.AnswerRecall;
import clinic.vein.vascular.followup.AnswerRecall.Answers;
import clinic.vein.vascular.followup.ScoreOccasion;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A patient says long after treatment how the legs are, instead of being called. */
@Component
class ScoresByLink implements LinkPage {

    private final AnswerRecall answerRecall;
    private final AnswerOwnScores answerOwnScores;

    ScoresByLink(AnswerRecall answerRecall, AnswerOwnScores answerOwnScores) {
        this.answerRecall = answerRecall;
        this.answerOwnScores = answerOwnScores;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.SCORES;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        Optional<ScoreOccasion> occasion = answerOwnScores.open(link.subject());
        return occasion.isPresent() || answerRecall.isOpen(link.subject())
                ? Optional.of(Map.of(
                        "ratings",
                        IntStream.rangeClosed(0, 10).boxed().toList(),
                        "nights",
                        IntStream.rangeClosed(0, 7).boxed().toList(),
                        "sleeps",
                        AnswerRecall.Sleep.values(),
                        "asksRecurrence",
                        occasion.filter(each -> each == ScoreOccasion.BEFORE_ASSESSMENT)
                                .isEmpty(),
                        "typed",
                        form))
                : Optional.empty();
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        Answers answers = new Answers(
                form.text("severity").orElse(""),
                form.text("nights").orElse(""),
                form.text("sleep").orElse(""),
                form.text("recurrence").orElse(""),
                form.text("symptoms").orElse(""));
        if (answerOwnScores.open(link.subject()).isPresent()) {
            answerOwnScores.answer(link.subject(), answers);
        } else {
            answerRecall.answer(link.subject(), answers);
        }
    }
}
