package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.SentForms;
import clinic.vein.intake.TakeInReport;
import clinic.vein.messaging.KeepContactWishes;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.Source;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** A form becomes one referral on the real database, whichever of the clinic's applications takes it. */
@ClinicTest
class SentOnceTest {

    @Autowired
    private SentForms forms;

    @Autowired
    private TakeInReport takeInReport;

    @Autowired
    private Referrals referrals;

    @Autowired
    private FurtherReports furtherReports;

    @Autowired
    private KeepContactWishes contactWishes;

    @Autowired
    private ReferralDocument documents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private String stamp;

    @BeforeEach
    void handOut() {
        stamp = "stamp " + UUID.randomUUID();
    }

    /** Nothing is remembered in an application that another one could not know. */
    private SentOnce application() {
        return new SentOnce(forms, takeInReport, referrals, furtherReports, contactWishes, clock);
    }

    @RepeatedTest(3)
    void twoApplicationsAtTheSameMomentMakeOneReferral() {
        ReferForm form = form("Quill" + stamp.replaceAll("[^a-f]", ""));
        CyclicBarrier start = new CyclicBarrier(4);
        List<CompletableFuture<Optional<Referral>>> sendings = Stream.generate(this::application)
                .limit(4)
                .map(application -> Beside.get(() -> {
                    await(start);
                    return transaction.execute(status -> application.take(form, report(form)));
                }))
                .toList();

        Set<UUID> became = new LinkedHashSet<>();
        sendings.forEach(
                sending -> became.add(Beside.result(sending).orElseThrow().id().value()));

        assertThat(became).hasSize(1);
        assertThat(application().became(form)).isPresent();
        assertThat(application().isUsedUp(form)).isTrue();
    }

    @Test
    void somebodyElseOnTheSameFormIsNotTakenForTheFirst() {
        ReferForm form = form("Quill" + stamp.replaceAll("[^a-f]", ""));
        transaction.execute(status -> application().take(form, report(form)));
        ReferForm other = form("Feather");

        assertThat(application().isUsedUp(other)).isTrue();
        assertThat(application().became(other)).isEmpty();
        assertThat(application().take(other, report(other))).isEmpty();
    }

    /** The form is used up in the transaction that makes the referral, or not at all. */
    @Test
    void whatCouldNotBeSavedCanBeSentAgain() {
        ReferForm form = form("Quill" + stamp.replaceAll("[^a-f]", ""));
        transaction.execute(status -> {
            Optional<Referral> taken = application().take(form, report(form));
            status.setRollbackOnly();
            return taken;
        });
        assertThat(application().isUsedUp(form)).isFalse();
        Optional<Referral> again = transaction.execute(status -> application().take(form, report(form)));
        assertThat(again).isPresent();
    }

    @Test
    void theMarkOfAFormIsTheSameForAllApplicationsAndAfterARestart() {
        String made = new FormStamps(forms.key(), clock).next();
        assertThat(new FormStamps(forms.key(), clock).age(made)).isPresent();
        assertThat(new FormStamps(new byte[32], clock).age(made)).isEmpty();
    }

    private ReferralReport report(ReferForm form) {
        return documents.read(form.document(), Source.SELF);
    }

    private ReferForm form(String familyName) {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        Map<String, String> answers = PatientAtThePages.answers(familyName);
        answers.forEach(typed::add);
        typed.add(ReferForm.STAMP, stamp);
        return ReferForm.of(typed);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
