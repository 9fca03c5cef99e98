package clinic.vein.intake.web;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.selfservice.LinkForm;
import clinic.vein.selfservice.LinkPage;
import clinic.vein.triage.AddFurtherReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Something has changed: first what cannot wait is asked, as in a report, and decided by the same table; then the patient
 * says in words what it is. Somebody reads it in any case.
 */
@Component
class ChangeByLink implements LinkPage {

    private static final String CHANGE = "change";
    private static final int LONGEST_TEXT = 2000;

    private final ReferralDocument document;
    private final Referrals referrals;
    private final AddFurtherReport addFurtherReport;
    private final Notes notes;
    private final RedFlagWarnings warnings;
    private final Catalogue catalogue;

    ChangeByLink(
            ReferralDocument document,
            Referrals referrals,
            AddFurtherReport addFurtherReport,
            Notes notes,
            RedFlagWarnings warnings,
            Catalogue catalogue) {
        this.document = document;
        this.referrals = referrals;
        this.addFurtherReport = addFurtherReport;
        this.notes = notes;
        this.warnings = warnings;
        this.catalogue = catalogue;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.REPORT_CHANGE;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        ReferForm typed = ReferForm.of(form.typed(), document.usualUnits())
                .refused(form.violations(), new PatientMessages(form.words()));
        return Optional.of(Map.of(
                CHANGE,
                typed,
                "choices",
                new PatientChoices(form.words(), catalogue.forPatients()),
                "redFlag",
                warnings.of(typed)));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        ReferForm typed = ReferForm.of(form.typed(), document.usualUnits());
        String words = form.text(CHANGE).orElse("");
        List<Violation> unanswered = NewsQuestions.OF_A_CHANGE.unanswered(typed);
        if (!unanswered.isEmpty()) {
            throw new Refused(unanswered);
        }
        Violations violations = new Violations();
        violations.text(words, LONGEST_TEXT, CHANGE);
        violations.refuseIfAny();
        Referral referral = referrals.get(link.referral());
        if (!words.isEmpty()) {
            notes.addInformation(referral.id(), words);
        }
        addFurtherReport.addNews(
                referral,
                document.news(
                        referral.report().patient(),
                        NewsQuestions.OF_A_CHANGE.answers(typed).document()));
    }

    /** More has changed since, or the patient went back: it is news like the first. */
    @Override
    public void actAgain(PatientLink link, LinkForm form) {
        act(link, form);
    }

    /** Whoever needs help at once is told so, however often the page is sent and whatever becomes of it. */
    @Override
    public Map<String, Object> urgent(LinkForm form) {
        return Map.of("redFlag", warnings.of(ReferForm.of(form.typed(), document.usualUnits())));
    }
}
