package clinic.vein.triage;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.DateForm;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Words;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Referral;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a patient with a red flag is told: by when the nurse rings, and what to do until then. The table says both, for the
 * hours in which somebody is there and for all others; the nurse's own task is due at once whatever was promised.
 */
@Component
public class PromiseCall {

    private static final String TABLE = "RedFlagCall";

    private final Decisions decisions;
    private final ClinicCalendar calendar;
    private final ClinicHours hours;
    private final ClinicSettings clinic;

    PromiseCall(Decisions decisions, ClinicCalendar calendar, ClinicHours hours, ClinicSettings clinic) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.hours = hours;
        this.clinic = clinic;
    }

    /** What to do until the nurse rings, as the table names it. */
    enum UntilThen {
        EMERGENCY_NOW,
        URGENT_CARE_TODAY,
        EMERGENCY_IF_WORSE
    }

    /**
     * A sentence each: by when, and what to do until then.
     *
     * @param reported when the patient sent it
     * @param hasTelephone whether there is a number to ring; else the patient is asked to ring the clinic
     * @throws IllegalArgumentException for an urgency that is no red flag
     */
    public List<String> sentences(Urgency urgency, Instant reported, boolean hasTelephone, Words words) {
        boolean open = calendar.isOpenAt(reported);
        FiredRule rule = ask(urgency, open);
        Instant by = by(rule, reported, open);
        if (open && !calendar.isOpenAt(by)) {
            // So late in the day that nobody can promise a call before the doors close.
            open = false;
            rule = ask(urgency, false);
            by = by(rule, reported, false);
        }
        return List.of(
                hasTelephone ? when(by, reported, open, words) : pleaseRing(reported, open, words),
                untilThen(rule, words));
    }

    /** The same, of the report that became this referral. */
    public List<String> sentences(Urgency urgency, Referral referral, Words words) {
        return sentences(
                urgency, referral.receivedAt(), referral.report().patient().hasTelephone(), words);
    }

    private Instant by(FiredRule rule, Instant reported, boolean open) {
        Instant from = open ? reported : calendar.nextOpening(reported);
        return from.plus(Duration.ofMinutes(rule.requiredNumber("callWithin")));
    }

    private FiredRule ask(Urgency urgency, boolean open) {
        return decisions.evaluate(TABLE, Map.of("urgency", urgency.name(), "open", open)).rules().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(urgency + " is no red flag"));
    }

    private String when(Instant by, Instant reported, boolean open, Words words) {
        ZonedDateTime call = by.atZone(clinic.zone());
        String time = words.date(DateForm.TIME, call);
        if (open) {
            return words.of(TriageWords.NURSE_RINGS_TODAY, time);
        }
        return call.toLocalDate().equals(reported.atZone(clinic.zone()).toLocalDate())
                ? words.of(TriageWords.NURSE_RINGS_LATER_TODAY, time)
                : words.of(TriageWords.NURSE_RINGS_ON, time, words.date(DateForm.WEEKDAY, call));
    }

    private String pleaseRing(Instant reported, boolean open, Words words) {
        if (open) {
            return words.of(TriageWords.PLEASE_RING_US, clinic.telephone());
        }
        ZonedDateTime opening = calendar.nextOpening(reported).atZone(clinic.zone());
        return words.of(
                TriageWords.PLEASE_RING_US_ON,
                clinic.telephone(),
                words.date(DateForm.TIME, opening),
                words.date(DateForm.WEEKDAY, opening));
    }

    private String untilThen(FiredRule rule, Words words) {
        return switch (UntilThen.valueOf(rule.requiredText("untilThen"))) {
            case EMERGENCY_NOW -> words.of(TriageWords.EMERGENCY_NOW, clinic.emergency(words));
            case URGENT_CARE_TODAY ->
                words.of(TriageWords.URGENT_CARE_TODAY, hours.urgentCareNumber(), clinic.emergency(words));
            case EMERGENCY_IF_WORSE -> words.of(TriageWords.EMERGENCY_IF_WORSE, clinic.emergency(words));
        };
    }
}
