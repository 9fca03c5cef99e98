package clinic.vein.checking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the clinic waits for an answer: local policy.
 *
 * @param reminderDays days after which the patient is reminded
 * @param deadlineDays days after which reception takes it up
 */
@ConfigurationProperties("clinic.information")
record InformationSettings(
        @DefaultValue("7") int reminderDays,
        @DefaultValue("14") int deadlineDays) {

    InformationSettings {
        if (reminderDays < 1 || deadlineDays <= reminderDays) {
            throw new IllegalArgumentException(
                    "clinic.information: reminder-days must be at least 1 and less than deadline-days");
        }
    }
}
