package clinic.vein.selfservice;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.Worded;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.WithdrawReferral;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient no longer wants to be seen. */
@Component
class WithdrawByLink implements LinkPage {

    private static final String TOLD_OF_DEATH = "link.told-of-death";

    private final WithdrawReferral withdrawReferral;
    private final AddInformation addInformation;

    WithdrawByLink(WithdrawReferral withdrawReferral, AddInformation addInformation) {
        this.withdrawReferral = withdrawReferral;
        this.addInformation = addInformation;
    }

    /** What is noted beside what was typed, for staff. */
    enum Reason implements Worded {
        /** The patient need not say anything. */
        NONE_GIVEN,
        /** Stands above it: whoever reads it has to know that the link was pressed, and withdrew nothing. */
        TELLS_OF_DEATH
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.WITHDRAW;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of("asksReason", true, "typed", form));
    }

    /** A withdrawal writes to the patient: of a death a person of the clinic must hear first. */
    @Override
    public void act(PatientLink link, LinkForm form) {
        String reason = form.text("reason").orElse("");
        if (ToldOfDeath.perhapsIn(reason)) {
            addInformation.add(link.referral(), Reason.TELLS_OF_DEATH.title() + "\n" + reason);
            return;
        }
        withdrawReferral.withdraw(link.referral(), reason.isEmpty() ? Reason.NONE_GIVEN.title() : reason);
    }

    @Override
    public String done(LinkForm form) {
        return form.text("reason").filter(ToldOfDeath::perhapsIn).isPresent()
                ? TOLD_OF_DEATH
                : LinkPage.super.done(form);
    }
}
