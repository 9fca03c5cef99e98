package clinic.vein.messaging;

import clinic.vein.kernel.EmailAddress;
import clinic.vein.kernel.Role;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages travel.
 *
 * @param from the address that mail of the clinic comes from; needed where there is a mail server
 * @param mailboxes addresses that the notices to a role go to, where it has one; the others are read in the application
 * @param mailWithin after which an unsent mail is held to be lost; local policy
 * @param handWithin after which a message that reception was to send is held to be forgotten: a weekend with a bank
 *     holiday stays quiet; local policy
 */
@ConfigurationProperties("clinic.messaging")
public record MessagingSettings(
        String from,
        @DefaultValue Map<Role, String> mailboxes,
        @DefaultValue("PT12H") Duration mailWithin,
        @DefaultValue("P4D") Duration handWithin) {

    public MessagingSettings {
        mailboxes = Map.copyOf(mailboxes);
        mailboxes.values().forEach(MessagingSettings::mustBeAnAddress);
        if (from != null && !from.isBlank()) {
            mustBeAnAddress(from);
        }
        if (mailWithin.compareTo(Duration.ZERO) <= 0 || handWithin.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "clinic.messaging.mail-within and clinic.messaging.hand-within must be longer than nothing");
        }
    }

    private static void mustBeAnAddress(String address) {
        if (EmailAddress.of(address)
                .filter(own -> !own.needsInternationalMail())
                .isEmpty()) {
            throw new IllegalArgumentException("clinic.messaging: " + address + " is no e-mail address");
        }
    }
}
