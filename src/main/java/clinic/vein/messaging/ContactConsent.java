package clinic.vein.messaging;

import java.time.Instant;

/**
 * What a patient said about being written to by one way. Who was not asked has said nothing, which is not no.
 *
 * @param given whether the patient wants it
 * @param at when it was said
 * @param by who wrote it down: the patient, or an account of the staff
 */
public record ContactConsent(Channel channel, boolean given, Instant at, String by) {

    boolean isRefused() {
        return !given;
    }
}
