package clinic.vein.intake.web;

import clinic.vein.kernel.Pathway;
import java.time.Instant;

/**
 * What a patient is told after sending, kept in a sealed cookie so that no address ever carries it.
 *
 * @param form which sending of the form it belongs to
 * @param hasTelephone whether the patient can be rung
 * @param pathway what triage decided
 * @param closed whether triage answered by itself, with advice
 * @param receivedAt when the form was sent
 * @param dueAt by when the clinic does its own next task
 */
record Receipt(
        String form,
        String reference,
        RedFlagNotice redFlag,
        boolean hasTelephone,
        Pathway pathway,
        boolean closed,
        Instant receivedAt,
        Instant dueAt) {}
