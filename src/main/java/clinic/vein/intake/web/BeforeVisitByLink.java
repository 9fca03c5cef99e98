package clinic.vein.intake.web;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.selfservice.LinkForm;
import clinic.vein.selfservice.LinkPage;
import clinic.vein.triage.AddFurtherReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a treatment depends on, told before a visit: it stands beside the report, and the forms show it as reported with its
 * day. Nothing that was said before is changed by it.
 */
@Component
class BeforeVisitByLink implements LinkPage {

    private final ReferralDocument document;
    private final Referrals referrals;
    private final AddFurtherReport addFurtherReport;
    private final Catalogue catalogue;

    BeforeVisitByLink(
            ReferralDocument document, Referrals referrals, AddFurtherReport addFurtherReport, Catalogue catalogue) {
        this.document = document;
        this.referrals = referrals;
        this.addFurtherReport = addFurtherReport;
        this.catalogue = catalogue;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.BEFORE_VISIT;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return Optional.of(Map.of(
                "facts",
                ReferForm.of(form.typed(), document.usualUnits())
                        .refused(form.violations(), new PatientMessages(form.words())),
                "choices",
                new PatientChoices(form.words(), catalogue.forPatients())));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        ReferForm typed = ReferForm.of(form.typed(), document.usualUnits());
        if (NewsQuestions.BEFORE_A_VISIT.isNothingAnswered(typed)) {
            throw new Refused("facts", FieldFault.REQUIRED);
        }
        Referral referral = referrals.get(link.referral());
        ReferralReport report = document.news(
                referral.report().patient(),
                NewsQuestions.BEFORE_A_VISIT.answers(typed).document());
        List<Violation> unseen = typed.unseen();
        if (!unseen.isEmpty()) {
            throw new Refused(unseen);
        }
        addFurtherReport.addFacts(referral, report);
    }

    /** What was sent first stays beside it. */
    @Override
    public void actAgain(PatientLink link, LinkForm form) {
        act(link, form);
    }
}
