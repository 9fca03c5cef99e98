package clinic.vein.privacy.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Words;
import clinic.vein.privacy.Certificate;
import clinic.vein.privacy.EraseRecord;
import clinic.vein.privacy.Erasures;
import clinic.vein.privacy.HoldRecord;
import clinic.vein.privacy.KeptRecord;
import clinic.vein.privacy.KeptRecords;
import clinic.vein.privacy.LegalHolds;
import clinic.vein.privacy.OverrideReason;
import clinic.vein.privacy.PrivacyFault;
import clinic.vein.privacy.RetentionPolicy;
import clinic.vein.referral.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The privacy officer's pages: find, see who read, copy, hold, erase. */
@Controller
class PrivacyPageController {

    private static final int READERS = 200;
    private static final int CERTIFICATES = 50;
    private static final int RECORDS = 200;

    private final KeptRecords records;
    private final RetentionPolicy policy;
    private final RetentionList retentionList;
    private final LegalHolds holds;
    private final HoldRecord holdRecord;
    private final EraseRecord eraseRecord;
    private final Erasures erasures;
    private final AuditEvents auditEvents;
    private final RecordsRead recordsRead;
    private final ClinicSettings clinic;
    private final Catalogue catalogue;

    PrivacyPageController(
            KeptRecords records,
            RetentionPolicy policy,
            RetentionList retentionList,
            LegalHolds holds,
            HoldRecord holdRecord,
            EraseRecord eraseRecord,
            Erasures erasures,
            AuditEvents auditEvents,
            RecordsRead recordsRead,
            ClinicSettings clinic,
            Catalogue catalogue) {
        this.records = records;
        this.policy = policy;
        this.retentionList = retentionList;
        this.holds = holds;
        this.holdRecord = holdRecord;
        this.eraseRecord = eraseRecord;
        this.erasures = erasures;
        this.auditEvents = auditEvents;
        this.recordsRead = recordsRead;
        this.clinic = clinic;
        this.catalogue = catalogue;
    }

    /** Times in the clinic's zone and in words. */
    record Times(Words words, ClinicSettings clinic) {

        public String of(Instant instant) {
            return words.dayAndTime(instant, clinic.zone());
        }

        public String day(LocalDate day) {
            return words.day(day);
        }
    }

    @ModelAttribute("times")
    Times times(Locale locale) {
        return new Times(catalogue.in(locale), clinic);
    }

    @GetMapping("/privacy")
    String start(Model model) {
        model.addAttribute("certificates", erasures.list(CERTIFICATES, 0));
        return "privacy";
    }

    /** By POST: a reference stands in no address and no log. */
    @PostMapping("/privacy")
    String find(@RequestParam(defaultValue = "") String reference, Model model, HttpServletResponse response) {
        String typed = Reference.asTyped(reference).map(Reference::value).orElse(reference.strip());
        Optional<ReferralId> id = records.find(typed);
        if (id.isPresent()) {
            return "redirect:/privacy/referrals/" + id.get();
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("reference", reference);
        Optional<Certificate> erased = erasures.find(typed);
        model.addAttribute("erased", erased.orElse(null));
        model.addAttribute("notFound", erased.isEmpty());
        return start(model);
    }

    @GetMapping("/privacy/referrals/{id}")
    String referral(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ReferralId referral = new ReferralId(id);
        Optional<KeptRecord> kept = records.find(referral);
        if (kept.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            Optional<Certificate> erased = erasures.of(referral);
            model.addAttribute("erased", erased.orElse(null));
            model.addAttribute("notFound", erased.isEmpty());
            return start(model);
        }
        recordsRead.read(AuditAction.READERS_READ, referral, Why.ROLE, null);
        model.addAttribute("record", kept.get());
        model.addAttribute("verdict", policy.judge(kept.get()));
        model.addAttribute("holds", holds.of(referral));
        model.addAttribute("readers", auditEvents.readers(referral, READERS, 0));
        model.addAttribute("overrideReasons", OverrideReason.values());
        return "privacy-record";
    }

    @GetMapping("/privacy/retention")
    String retention(Model model) {
        List<RetentionList.Line> lines = retentionList.read(RECORDS, 0);
        model.addAttribute("lines", lines);
        model.addAttribute("more", lines.size() == RECORDS);
        return "privacy-retention";
    }

    @PostMapping("/privacy/referrals/{id}/hold")
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return change(id, model, response, () -> holdRecord.place(new ReferralId(id), reason));
    }

    @PostMapping("/privacy/referrals/{id}/hold-lifted")
    String lift(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return change(id, model, response, () -> holdRecord.lift(new ReferralId(id), reason));
    }

    /** The reference, typed once more, is the confirmation: no script, and no erasure by a slip. */
    @PostMapping("/privacy/referrals/{id}/erasure")
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) OverrideReason overrideReason,
            Model model,
            HttpServletResponse response) {
        return change(id, model, response, () -> {
            ReferralId referral = new ReferralId(id);
            records.find(referral).ifPresent(kept -> {
                if (!kept.reference().equals(reference.strip().toUpperCase(Locale.ROOT))) {
                    throw new Refused("reference", PrivacyFault.NOT_CONFIRMED);
                }
            });
            eraseRecord.onRequest(referral, overrideReason);
        });
    }

    private String change(UUID id, Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return "redirect:/privacy/referrals/" + id;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
            return referral(id, model, response);
        }
    }
}
