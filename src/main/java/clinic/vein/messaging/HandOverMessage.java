package clinic.vein.messaging;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands reception a message that should have been sent long ago, and tells them so. */
@Component
public class HandOverMessage {

    private final PendingMessages pending;
    private final Messages messages;
    private final ClinicSettings clinic;
    private final Clock clock;

    HandOverMessage(PendingMessages pending, Messages messages, ClinicSettings clinic, Clock clock) {
        this.pending = pending;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @throws Refused when it was sent meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(MessageId id) {
        PendingMessage message = pending.hold(id)
                .filter(PendingMessage::isForOutside)
                .orElseThrow(() -> new Refused("", MessagingFault.SENT_MEANWHILE));
        Instant now = clock.instant();
        pending.handOver(id, now);
        messages.toStaff(
                Role.INTAKE,
                message.referral(),
                MessageTemplate.MESSAGE_OVERDUE,
                Map.of(
                        "message", Said.asWritten(message.text().subject()),
                        "since", Said.dayAndTime(message.createdAt(), clinic.zone())));
    }
}
