package clinic.vein.intake.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.ical.CalendarEntry;
import clinic.vein.kernel.ical.CalendarFile;
import clinic.vein.kernel.web.PageLanguage;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.kernel.web.TypedBirthDate;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Endings;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.selfservice.OwnReferral;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What patients keep of the status page: their appointment, and the letters that they were sent. */
@Controller
class StatusFilesController {

    private final Referrals referrals;
    private final RecordsRead recordsRead;
    private final PatientPageLimits limits;
    private final Endings endings;
    private final OwnReferral own;
    private final Clock clock;

    StatusFilesController(
            Referrals referrals,
            RecordsRead recordsRead,
            PatientPageLimits limits,
            Endings endings,
            OwnReferral own,
            Clock clock) {
        this.referrals = referrals;
        this.recordsRead = recordsRead;
        this.limits = limits;
        this.endings = endings;
        this.own = own;
        this.clock = clock;
    }

    /** A file for the calendar; whoever cannot be shown the referral is asked anew. */
    @PostMapping(
            path = "/status",
            params = {"calendar", "!letter"})
    ResponseEntity<String> calendar(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "dateOfBirth.day", defaultValue = "") String day,
            @RequestParam(name = "dateOfBirth.month", defaultValue = "") String month,
            @RequestParam(name = "dateOfBirth.year", defaultValue = "") String year,
            HttpServletRequest request) {
        PageLanguage page = PageLanguage.of(request);
        List<CalendarEntry> entries = own(reference, new TypedBirthDate(day, month, year), request)
                .map(referral -> readCalendar(referral, page.words()))
                .orElse(List.of());
        if (entries.isEmpty()) {
            return askAnew(page);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .body(CalendarFile.of(entries, clock.instant()));
    }

    /** A letter that the patient was sent, to keep; whoever cannot be shown it is asked anew. */
    @PostMapping(path = "/status", params = "letter")
    ResponseEntity<byte[]> letter(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "dateOfBirth.day", defaultValue = "") String day,
            @RequestParam(name = "dateOfBirth.month", defaultValue = "") String month,
            @RequestParam(name = "dateOfBirth.year", defaultValue = "") String year,
            @RequestParam UUID letter,
            HttpServletRequest request) {
        return own(reference, new TypedBirthDate(day, month, year), request)
                .flatMap(referral -> readLetter(referral, letter))
                .orElseGet(() -> askAnew(PageLanguage.of(request)));
    }

    private Optional<ResponseEntity<byte[]>> readLetter(Referral referral, UUID id) {
        return own.letter(referral, id).map(letter -> {
            recordsRead.read(AuditAction.LETTER_READ, referral.id(), Why.OWN_REFERRAL, id.toString());
            limits.askedRightly(referral.reference().value());
            return PdfResponse.of(letter, referral.reference().value());
        });
    }

    /** The patient's own, of somebody who is not known to have died, within the limits of asking. */
    private Optional<Referral> own(String reference, TypedBirthDate birth, HttpServletRequest request) {
        Optional<Reference> typed = Reference.asTyped(reference);
        if (limits.refusalToAsk(typed.map(Reference::value).orElse(reference), Sender.of(request))
                .isPresent()) {
            return Optional.empty();
        }
        return typed.flatMap(known -> BirthDate.parse(birth.known()).flatMap(date -> referrals.find(known, date)))
                .filter(referral -> endings.death(referral.id()).isEmpty());
    }

    private static <T> ResponseEntity<T> askAnew(PageLanguage page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.to("/status")))
                .build();
    }

    private List<CalendarEntry> readCalendar(Referral referral, Words words) {
        recordsRead.read(AuditAction.STATUS_READ, referral.id(), Why.OWN_REFERRAL, null);
        limits.askedRightly(referral.reference().value());
        return own.calendar(referral, words);
    }
}
