package clinic.vein.privacy;

import clinic.vein.referral.ReferralState;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a record is kept after the last contact: the closing, or a recall after it. The NHS Records Management Code of
 * Practice, appendix II, is what clinics point to for eight years, and the 25th birthday (26th for who was 17) of
 * children; neither figure was checked against it here. All of this is local policy, for the clinic to confirm with the law
 * of its country.
 *
 * @param afterLastContact where {@code afterClosingAs} says nothing else
 * @param afterClosingAs by the state in which the referral was closed; {@code ENTERED_IN_ERROR} is one year unless set,
 *     because no care was given: local policy
 * @param adultFrom the age from which somebody is no child, at the last contact
 * @param childrenUntil the age until which a child's record is kept
 * @param childrenOfLastYearUntil the same for who was in the last year before {@code adultFrom}
 */
@ConfigurationProperties("clinic.retention")
public record RetentionSettings(
        @DefaultValue("P8Y") Period afterLastContact,
        Map<ReferralState, Period> afterClosingAs,
        @DefaultValue("18") int adultFrom,
        @DefaultValue("25") int childrenUntil,
        @DefaultValue("26") int childrenOfLastYearUntil) {

    private static final Period ENTERED_IN_ERROR = Period.ofYears(1);

    public RetentionSettings {
        Map<ReferralState, Period> all = new EnumMap<>(ReferralState.class);
        all.put(ReferralState.ENTERED_IN_ERROR, ENTERED_IN_ERROR);
        all.putAll(afterClosingAs == null ? Map.of() : afterClosingAs);
        all.forEach((state, period) -> {
            if (state.isOpen()) {
                throw new IllegalArgumentException(
                        "clinic.retention.after-closing-as: a referral in " + state + " is still open");
            }
            mustBePositive(period, "clinic.retention.after-closing-as." + state);
        });
        mustBePositive(afterLastContact, "clinic.retention.after-last-contact");
        if (childrenUntil < adultFrom || childrenOfLastYearUntil < adultFrom) {
            throw new IllegalArgumentException(
                    "clinic.retention: a child's record must be kept at least until clinic.retention.adult-from");
        }
        afterClosingAs = Map.copyOf(all);
    }

    Period keep(ReferralState closedAs) {
        return afterClosingAs.getOrDefault(closedAs, afterLastContact);
    }

    private static void mustBePositive(Period period, String property) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException(property + " must be longer than nothing");
        }
    }
}
