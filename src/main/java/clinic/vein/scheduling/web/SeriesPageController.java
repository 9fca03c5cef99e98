package clinic.vein.scheduling.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.scheduling.PlanSeries;
import clinic.vein.scheduling.SeriesRequest;
import clinic.vein.scheduling.SessionSeries;
import clinic.vein.scheduling.ToldBy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All sessions of a course that are left, on one page: looked at, changed one by one, and booked at once. */
@Controller
class SeriesPageController {

    private static final String SESSION = "session-";

    private final SessionSeries series;
    private final PlanSeries planSeries;
    private final Referrals referrals;
    private final RecordsRead recordsRead;

    SeriesPageController(SessionSeries series, PlanSeries planSeries, Referrals referrals, RecordsRead recordsRead) {
        this.series = series;
        this.planSeries = planSeries;
        this.referrals = referrals;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/calendar/series/{id}")
    String propose(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam Map<String, String> fields,
            Model model) {
        model.addAttribute("done", done);
        return shown(new ReferralId(id), from, fields, model);
    }

    @PostMapping("/calendar/series/{id}")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ToldBy toldBy,
            @RequestParam(defaultValue = "false") boolean acceptedSooner,
            @RequestParam(defaultValue = "false") boolean needsArranged,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        ReferralId referral = new ReferralId(id);
        return PageChange.made(
                        () -> {
                            planSeries.confirm(
                                    referral, new SeriesRequest(times(fields), toldBy, acceptedSooner, needsArranged));
                            return "redirect:/calendar/series/" + id + "?done=true";
                        },
                        model,
                        response)
                .orElseGet(() -> shown(referral, null, fields, model));
    }

    private String shown(ReferralId id, @Nullable LocalDate from, Map<String, String> fields, Model model) {
        model.addAttribute("id", id.value());
        model.addAttribute("from", from);
        model.addAttribute("means", ToldBy.values());
        Optional<Referral> referral = referrals.find(id);
        if (referral.isPresent()) {
            model.addAttribute("referral", referral.get());
            recordsRead.read(AuditAction.REFERRAL_READ, id, Why.ROLE, "series");
        } else {
            recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "series");
        }
        try {
            model.addAttribute("proposal", series.propose(id, times(fields), from));
        } catch (Refused refused) {
            model.addAttribute("violations", refused.violations());
        }
        return "series";
    }

    /** What is no time of ours is none. */
    private static Map<Integer, UUID> times(Map<String, String> fields) {
        Map<Integer, UUID> times = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.matches(SESSION + "\\d{1,3}") && value.matches("[0-9a-fA-F-]{36}")) {
                try {
                    times.put(Integer.valueOf(name.substring(SESSION.length())), UUID.fromString(value));
                } catch (IllegalArgumentException none) {
                    // Not even an id: the session has no time then, and is named.
                }
            }
        });
        return times;
    }
}
