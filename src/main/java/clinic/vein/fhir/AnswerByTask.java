package clinic.vein.fhir;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sender answers what the clinic asked about a request. What is awaited is answered once: then there is no question. */
@Component
public class AnswerByTask {

    private static final int LONGEST_TEXT = 4000;

    private final SentRequests sentRequests;
    private final ShowRequests show;
    private final AddInformation addInformation;
    private final Turns turns;
    private final CurrentActor currentActor;

    AnswerByTask(
            SentRequests sentRequests,
            ShowRequests show,
            AddInformation addInformation,
            Turns turns,
            CurrentActor currentActor) {
        this.sentRequests = sentRequests;
        this.show = show;
        this.addInformation = addInformation;
        this.turns = turns;
        this.currentActor = currentActor;
    }

    /**
     * @param version that the sender saw, with the question
     * @throws StaleRequest when it is not the one that is there
     * @throws Refused when nothing is asked, or nothing is said
     */
    @Transactional
    public void answer(ReferralId id, @Nullable Integer version, String text) {
        String account = currentActor.get().id();
        SentRequest sent = sentRequests.find(account, id).orElseThrow(NoSuchReferral::new);
        turns.takeEvenIfClosed(sent.referral());
        ShownRequest shown = show.shown(sent);
        if (version != null && version != shown.version()) {
            throw new StaleRequest();
        }
        Violations violations = new Violations();
        violations.addIf(version == null, "Task", FhirFault.VERSION_NEEDED);
        violations.addIf(shown.question().isEmpty(), "Task.note", FhirFault.NOTHING_ASKED);
        violations.required(text, "Task.input.value");
        violations.text(text, LONGEST_TEXT, "Task.input.value");
        violations.refuseIfAny();
        addInformation.add(sent.referral(), text);
    }
}
