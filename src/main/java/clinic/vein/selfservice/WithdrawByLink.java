package clinic.vein.selfservice;

import clinic.vein.kernel.Worded;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.WithdrawReferral;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient no longer wants to be seen. */
@Component
class WithdrawByLink implements LinkPage {

    private final WithdrawReferral withdrawReferral;

    WithdrawByLink(WithdrawReferral withdrawReferral) {
        this.withdrawReferral = withdrawReferral;
    }

    /** What stands where the patient need not say anything. */
    enum Reason implements Worded {
        NONE_GIVEN
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.WITHDRAW;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of("asksReason", true, "typed", form));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        String reason = form.text("reason").orElse("");
        withdrawReferral.withdraw(link.referral(), reason.isEmpty() ? Reason.NONE_GIVEN.title() : reason);
    }
}
