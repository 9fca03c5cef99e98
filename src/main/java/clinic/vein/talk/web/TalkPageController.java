package clinic.vein.talk.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.Opinion;
import clinic.vein.talk.ReadTalk;
import clinic.vein.talk.SayOnReferral;
import clinic.vein.talk.TakeUpAdvice;
import clinic.vein.talk.TalkKind;
import clinic.vein.talk.TalkMessages.Waiting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody, and the thread of a referral with its answer beneath; it needs no script. */
@Controller
class TalkPageController {

    private final ReadTalk readTalk;
    private final SayOnReferral sayOnReferral;
    private final TakeUpAdvice takeUpAdvice;
    private final Referrals referrals;
    private final CareTeam careTeam;
    private final RecordsRead recordsRead;

    TalkPageController(
            ReadTalk readTalk,
            SayOnReferral sayOnReferral,
            TakeUpAdvice takeUpAdvice,
            Referrals referrals,
            CareTeam careTeam,
            RecordsRead recordsRead) {
        this.readTalk = readTalk;
        this.sayOnReferral = sayOnReferral;
        this.takeUpAdvice = takeUpAdvice;
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.recordsRead = recordsRead;
    }

    /**
     * As it was typed into the page.
     *
     * @param once made with the page, so that a second click writes nothing
     * @param to a role or an account; empty for those whom the text names
     */
    record Typed(
            @Nullable UUID once,
            @Nullable TalkKind kind,
            @Nullable String text,
            @Nullable String to,
            @Nullable UUID answers,
            @Nullable String practice,
            @Nullable Opinion opinion) {

        SayOnReferral.Said said() {
            String named = to == null ? "" : to.strip();
            Optional<Role> role = Role.ofGroup(named);
            return new SayOnReferral.Said(
                    once,
                    kind,
                    text,
                    role.map(List::of).orElse(null),
                    role.isPresent() || named.isEmpty() ? null : List.of(named),
                    answers,
                    practice == null || practice.isBlank() ? null : practice,
                    opinion);
        }
    }

    @GetMapping("/talk")
    String inbox(@RequestParam(defaultValue = "0") int offset, Model model) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, TalkAudit.SUBJECT);
        List<Waiting> waiting = readTalk.waiting(offset);
        model.addAttribute("waiting", waiting);
        model.addAttribute("next", waiting.size() < ReadTalk.MANY ? null : Math.max(offset, 0) + waiting.size());
        return "talk-inbox";
    }

    @GetMapping("/talk/{id}")
    String thread(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        Optional<Why> inTeam = careTeam.entitlement(referral.id());
        if (inTeam.isEmpty()) {
            // There the record can be opened with a reason.
            return "redirect:/enquiries/" + id;
        }
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), inTeam.get(), TalkAudit.SUBJECT);
        model.addAttribute("referral", referral);
        model.addAttribute("thread", readTalk.thread(referral.id()));
        model.addAttribute("roles", Role.WITH_PATIENTS);
        model.addAttribute("opinions", Opinion.values());
        model.addAttribute("once", UUID.randomUUID());
        return "talk";
    }

    @PostMapping("/talk/{id}")
    String say(@PathVariable UUID id, @ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
        return change(id, model, response, () -> {
            sayOnReferral.say(new ReferralId(id), typed.said());
            return id;
        });
    }

    @PostMapping("/talk/{id}/{message}/read")
    String read(@PathVariable UUID id, @PathVariable UUID message, Model model, HttpServletResponse response) {
        return change(id, model, response, () -> {
            readTalk.read(new ReferralId(id), message);
            return id;
        });
    }

    @PostMapping("/talk/{id}/{message}/referral")
    String takeUp(@PathVariable UUID id, @PathVariable UUID message, Model model, HttpServletResponse response) {
        return change(id, model, response, () -> {
            takeUpAdvice.takeUp(new ReferralId(id), message);
            return id;
        });
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private interface Change {
        UUID make();
    }

    /** What was typed is kept where it cannot be taken. */
    private String change(UUID id, Model model, HttpServletResponse response, Change change) {
        try {
            return "redirect:/talk/" + change.make();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("violations", List.of(overtaken.violation()));
        }
        return thread(id, model);
    }
}
