package clinic.vein.selfservice;

import clinic.vein.kernel.Words;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.OpenLink;
import clinic.vein.links.OpenLink.AtHand;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.Referral;
import clinic.vein.scheduling.OwnAppointment;
import clinic.vein.scheduling.OwnAppointments;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets patients who are known by reference and date of birth take a step as if a message had brought them a link; for what
 * takes something from them a message does bring it.
 */
@Component
class OwnSteps {

    private static final Set<LinkPurpose> BY_MAIL = EnumSet.of(
            LinkPurpose.CANCEL_APPOINTMENT,
            LinkPurpose.MOVE_APPOINTMENT,
            LinkPurpose.WITHDRAW,
            LinkPurpose.LANGUAGE,
            LinkPurpose.CONTACT);

    private final OpenLink openLink;
    private final LinkPages pages;
    private final OwnAppointments appointments;
    private final MailStep mailStep;
    private final FilesOfLinks files;

    OwnSteps(OpenLink openLink, LinkPages pages, OwnAppointments appointments, MailStep mailStep, FilesOfLinks files) {
        this.files = files;
        this.mailStep = mailStep;
        this.openLink = openLink;
        this.pages = pages;
        this.appointments = appointments;
    }

    /** What the page of the step shows, by the names of its template; empty where it cannot be taken now. */
    @Transactional
    public Optional<Map<String, Object>> open(Referral referral, LinkPurpose purpose, Words words) {
        if (!referral.state().isOpen()) {
            return Optional.empty();
        }
        return subject(referral, purpose).flatMap(subject -> {
            if (BY_MAIL.contains(purpose)) {
                return Optional.of(Map.of("purpose", purpose, "mailed", mailStep.mail(referral, purpose, subject)));
            }
            AtHand opened = openLink.atHand(referral.id(), purpose, subject);
            return pages.show(opened.link(), LinkForm.blank(words)).map(page -> {
                Map<String, Object> shown = new HashMap<>(page);
                shown.put("purpose", purpose);
                files.of(purpose).ifPresent(each -> shown.put("files", each));
                shown.put("visit", opened.visit().text());
                shown.put("action", PatientLink.PATH + opened.token().text());
                return shown;
            });
        });
    }

    private Optional<UUID> subject(Referral referral, LinkPurpose purpose) {
        return switch (purpose) {
            case CONFIRM_APPOINTMENT, CANCEL_APPOINTMENT, MOVE_APPOINTMENT ->
                appointments.next(referral.id()).map(OwnAppointment::booking);
            case WITHDRAW, ANSWER_QUESTION, LANGUAGE, CONTACT, REPORT_CHANGE, BEFORE_VISIT, SEND_DOCUMENTS ->
                Optional.of(referral.id().value());
            case OFFERED_TIME, SCORES -> Optional.empty();
        };
    }
}
