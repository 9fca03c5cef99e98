package clinic.vein.intake.web;

import clinic.vein.intake.SentForms;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Patient;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.security.limits.Allowance;
import clinic.vein.security.limits.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Decides whether a patient's page may be used just now; nobody who refers themselves once or twice ever notices. */
@Component
@EnableConfigurationProperties(PatientPageSettings.class)
class PatientPageLimits {

    private static final int MOST_SENDERS = 20_000;
    private static final String EVERYBODY = "";

    private final PatientPageSettings settings;
    private final PatientMatching matching;
    private final FormStamps stamps;
    private final Tally sent;
    private final Tally sentWithoutProof;
    private final Tally sentAboutPatient;
    private final Tally sentByAll;
    private final Tally sentInARush;
    private final Tally asked;
    private final Tally askedWrongly;

    PatientPageLimits(PatientPageSettings settings, PatientMatching matching, SentForms sentForms, Clock clock) {
        this.matching = matching;
        this.settings = settings;
        this.stamps = new FormStamps(sentForms.key(), clock);
        this.sent = tally(settings.sent());
        this.sentWithoutProof = tally(settings.sentWithoutProof());
        this.sentAboutPatient = tally(settings.sentAboutPatient());
        this.sentByAll = tally(settings.sentByAll());
        this.sentInARush = tally(settings.sentInARush());
        this.asked = tally(settings.asked());
        this.askedWrongly = tally(settings.askedWrongly());
    }

    private static Tally tally(Allowance allowance) {
        return new Tally(allowance, MOST_SENDERS, System::nanoTime);
    }

    /** @param retryAfter until it is worth trying again */
    record Refusal(Reason reason, Duration retryAfter) {

        /** For the header of that name: whole seconds, rather one too many than one too few. */
        public String seconds() {
            return Long.toString(retryAfter.toSeconds() + 1);
        }

        /** How long to wait, for people. */
        String wait(Words words) {
            long minutes = retryAfter.toMinutes() + 1;
            return minutes == 1 ? words.of(PageWords.A_MINUTE) : words.of(PageWords.MINUTES, minutes);
        }

        String text(Words words) {
            return words.of(reason, wait(words));
        }
    }

    enum Reason implements Worded {
        /** Something filled in the box that people do not see. */
        TRAP,
        /** It was handed out too long ago, or by nobody of ours. */
        FORM_TOO_OLD,
        /** With other answers. */
        SENT_BEFORE,
        /** Without a script's proof a form is taken only after a while. */
        TOO_SOON,
        TOO_OFTEN
    }

    String newStamp() {
        return stamps.next();
    }

    /** For a form that must be sent anew and has been open all the while. */
    String renewedStamp(String stamp) {
        return stamps.renewed(stamp);
    }

    int proofBits() {
        return settings.proofBits();
    }

    Optional<Refusal> refusalOf(ReferForm form, Sender sender) {
        if (!form.value(ReferForm.TRAP).isEmpty()) {
            return Optional.of(new Refusal(Reason.TRAP, Duration.ZERO));
        }
        String stamp = form.value(ReferForm.STAMP);
        Optional<Duration> age = stamps.age(stamp).filter(open -> open.compareTo(settings.openFor()) <= 0);
        if (age.isEmpty()) {
            return Optional.of(new Refusal(Reason.FORM_TOO_OLD, Duration.ZERO));
        }
        boolean proved = FormStamps.isProved(stamp, form.value(ReferForm.PROOF), settings.proofBits());
        Duration early = settings.waitWithoutProof().minus(age.get());
        if (!proved && !early.isNegative() && !early.isZero()) {
            return Optional.of(new Refusal(Reason.TOO_SOON, early));
        }
        return tooOften(sent.take(sender.text()))
                .or(() -> proved ? Optional.empty() : tooOften(sentWithoutProof.take(sender.text())));
    }

    /** Of a form that is filled in as it must be. */
    Optional<Refusal> refusalAbout(Patient patient, Sender sender) {
        return tooOften(sentAboutPatient.take(String.join("\n", matching.turns(patient))))
                .or(() -> tooOften(sentByAll.take(EVERYBODY))
                        .flatMap(rush -> tooOften(sentInARush.take(sender.network()))));
    }

    /** @param reference as far as it can be told from what was typed; the same whether it exists or not */
    Optional<Refusal> refusalToAsk(String reference, Sender sender) {
        return tooOften(asked.take(sender.text())).or(() -> tooOften(askedWrongly.take(reference)));
    }

    void askedRightly(String reference) {
        askedWrongly.giveBack(reference);
    }

    private static Optional<Refusal> tooOften(Duration wait) {
        return wait.isZero() ? Optional.empty() : Optional.of(new Refusal(Reason.TOO_OFTEN, wait));
    }
}
