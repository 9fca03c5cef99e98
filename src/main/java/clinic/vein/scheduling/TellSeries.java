package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to a patient of several sessions at once. */
@Component
class TellSeries {

    private final Messages messages;
    private final AppointmentLinks links;
    private final SessionPlan plan;
    private final ClinicSettings clinic;

    TellSeries(Messages messages, AppointmentLinks links, SessionPlan plan, ClinicSettings clinic) {
        this.messages = messages;
        this.links = links;
        this.plan = plan;
        this.clinic = clinic;
    }

    void planned(ReferralId id, Slot next, List<Booking> later) {
        messages.toPatient(
                id,
                MessageTemplate.SESSIONS_PLANNED,
                links.with(
                        id,
                        Map.of(
                                "times",
                                times(Stream.concat(
                                                Stream.of(next), later.stream().map(Booking::slot))
                                        .toList()),
                                "bring",
                                Said.of(WhatToBring.of(plan.advisesCompression(id))))));
    }

    void givenBack(ReferralId id, List<Booking> sessions) {
        messages.toPatient(
                id,
                MessageTemplate.SESSIONS_GIVEN_BACK,
                Map.of("times", times(sessions.stream().map(Booking::slot).toList())));
    }

    private Said times(List<Slot> slots) {
        return words -> slots.stream()
                .map(slot -> words.dayAndTime(slot.startsAt(), clinic.zone()) + ", " + slot.room())
                .collect(Collectors.joining("\n"));
    }
}
