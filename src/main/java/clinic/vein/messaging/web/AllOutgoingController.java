package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.Violation;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.MessageState;
import clinic.vein.messaging.MessagingFault;
import clinic.vein.messaging.OutgoingMessages;
import clinic.vein.messaging.OutgoingMessages.Outgoing;
import clinic.vein.messaging.OutgoingMessages.Wanted;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referrals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that was written to patients and practices, as they see it. By POST: nobody's reference stands in an address line. */
@Controller
class AllOutgoingController {

    private static final int SHOWN = 25;
    private static final Set<Channel> KINDS = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.LETTER);

    private final OutgoingMessages messages;
    private final Referrals referrals;
    private final RecordsRead recordsRead;

    AllOutgoingController(OutgoingMessages messages, Referrals referrals, RecordsRead recordsRead) {
        this.messages = messages;
        this.referrals = referrals;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/outgoing/all")
    String newest(Model model) {
        return show(new Wanted(null, null, null, null), "", model);
    }

    @PostMapping("/outgoing/all")
    String find(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String before,
            Model model,
            HttpServletResponse response) {
        Optional<Reference> asked = Reference.asTyped(reference);
        if (asked.isEmpty() && !reference.isBlank()) {
            response.setStatus(422);
            model.addAttribute("violations", List.of(new Violation("reference", MessagingFault.NO_REFERENCE)));
        }
        return show(
                new Wanted(
                        CodeNames.find(Channel.class, kind)
                                .filter(KINDS::contains)
                                .orElse(null),
                        CodeNames.find(MessageState.class, state).orElse(null),
                        asked.orElse(null),
                        place(before)),
                reference,
                model);
    }

    private String show(Wanted wanted, String typed, Model model) {
        recordsRead.ofMany(
                wanted.reference() == null ? AuditAction.REFERRALS_LISTED : AuditAction.REFERRALS_SEARCHED, "outgoing");
        List<Outgoing> found = messages.find(wanted, SHOWN + 1);
        List<Outgoing> shown = found.stream().limit(SHOWN).toList();
        model.addAttribute(
                "messages",
                shown.stream()
                        .map(each -> SeenLine.of(
                                each, referrals.get(each.referral()).report().patient()))
                        .toList());
        model.addAttribute("wanted", wanted);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", MessageState.values());
        if (found.size() > SHOWN) {
            model.addAttribute("older", shown.get(SHOWN - 1).position());
        }
        return "outgoing-all";
    }

    /** Empty for the newest. */
    private static @Nullable Long place(String before) {
        return before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
    }
}
