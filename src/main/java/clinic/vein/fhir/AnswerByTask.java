package clinic.vein.fhir;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sender answers what the clinic asked about a request. What is awaited is answered once: then there is no question. */
@Component
public class AnswerByTask {

    private static final int LONGEST_TEXT = 4000;

    private final RequestsInTurn inTurn;
    private final AddInformation addInformation;

    AnswerByTask(RequestsInTurn inTurn, AddInformation addInformation) {
        this.inTurn = inTurn;
        this.addInformation = addInformation;
    }

    /**
     * @param version that the sender saw, with the question
     * @throws StaleRequest when it is not the one that is there
     * @throws Refused when nothing is asked, or nothing is said
     */
    @Transactional
    public void answer(ReferralId id, @Nullable Integer version, String text) {
        ShownRequest shown = inTurn.take(id, version);
        Violations violations = new Violations();
        violations.addIf(version == null, "Task", FhirFault.VERSION_NEEDED);
        violations.addIf(shown.question().isEmpty(), "Task.note", FhirFault.NOTHING_ASKED);
        violations.required(text, "Task.input.value");
        violations.text(text, LONGEST_TEXT, "Task.input.value");
        violations.refuseIfAny();
        addInformation.add(shown.sent().referral(), text);
    }
}
