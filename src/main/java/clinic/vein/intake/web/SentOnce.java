package clinic.vein.intake.web;

import clinic.vein.intake.ContentHash;
import clinic.vein.intake.SentForms;
import clinic.vein.intake.SentForms.Sent;
import clinic.vein.intake.TakeInReport;
import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form that was handed out becomes one referral. Sent twice, as by a double click on a page without script, both lead to
 * the same receipt, whichever of the clinic's applications has the second; with other answers it is not taken, and nothing
 * is lost in silence. A form whose answers were refused is used up as well.
 */
@Component
class SentOnce {

    /** No form is taken that has been open for so long. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final SentForms forms;
    private final TakeInReport takeInReport;
    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final KeepContactWishes contactWishes;
    private final Clock clock;

    SentOnce(
            SentForms forms,
            TakeInReport takeInReport,
            Referrals referrals,
            FurtherReports furtherReports,
            KeepContactWishes contactWishes,
            Clock clock) {
        this.forms = forms;
        this.takeInReport = takeInReport;
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.contactWishes = contactWishes;
        this.clock = clock;
    }

    /** Whether the form was sent before, with these answers or others, and is used up. */
    public boolean isUsedUp(ReferForm form) {
        return forms.find(stamp(form))
                .filter(sent ->
                        !sent.answers().equals(answers(form)) || sent.sentAs().isPresent())
                .isPresent();
    }

    /** What the same answers on the same form have become. */
    public Optional<Referral> became(ReferForm form) {
        return forms.find(stamp(form))
                .filter(sent -> sent.answers().equals(answers(form)))
                .flatMap(Sent::sentAs)
                .flatMap(this::asSent);
    }

    /**
     * Takes the report in, within the transaction that uses up the form.
     *
     * @return what the sender is told; empty where the form was sent before with other answers
     */
    @Transactional
    public Optional<Referral> take(ReferForm form, ReferralReport report) {
        if (!forms.claim(stamp(form), answers(form), clock.instant())) {
            return became(form);
        }
        Taken taken = takeInReport.take(report);
        Referral asSent = taken.asSent();
        // Whoever is known already may be somebody else's word: nobody changes how a patient is written to by a report.
        if (asSent.id().equals(taken.referral()) && !form.contactWishes().isEmpty()) {
            contactWishes.keep(asSent.id(), form.contactWishes());
        }
        forms.keep(stamp(form), asSent.id());
        return Optional.of(asSent);
    }

    public void refused(ReferForm form) {
        forms.claim(stamp(form), answers(form), clock.instant());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        forms.removeBefore(clock.instant().minus(KEPT));
    }

    private Optional<Referral> asSent(ReferralId id) {
        return referrals.find(id).or(() -> furtherReports.find(id).map(FurtherReport::asReferral));
    }

    private static ContentHash stamp(ReferForm form) {
        return hash(form.value(ReferForm.STAMP));
    }

    /** Of what was typed; never of the proof, which each sending may find anew. */
    private static ContentHash answers(ReferForm form) {
        return hash(form.document().toString()
                + (form.contactWishes().isEmpty() ? "" : form.contactWishes().toString()));
    }

    private static ContentHash hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
