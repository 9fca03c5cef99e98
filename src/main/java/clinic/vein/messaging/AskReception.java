package clinic.vein.messaging;

import clinic.vein.kernel.Role;
import clinic.vein.referral.PersonQuestionAsked;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What must be said of a person, and by whom, is put to reception: no rule closes anything for that. */
@Component
class AskReception {

    private final Messages messages;

    AskReception(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(PersonQuestionAsked asked) {
        messages.toStaff(
                Role.INTAKE,
                asked.about(),
                MessageTemplate.PERSON_ASKED,
                Map.of("question", words -> words.of(asked.question())));
    }
}
