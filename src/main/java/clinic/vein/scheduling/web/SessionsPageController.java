package clinic.vein.scheduling.web;

import clinic.vein.kernel.Refused;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.KeepFeeds;
import clinic.vein.scheduling.PlanSessions;
import clinic.vein.scheduling.Rooms;
import clinic.vein.scheduling.Rooms.Clinician;
import clinic.vein.scheduling.Rooms.Room;
import clinic.vein.scheduling.SessionTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which rooms there are, who sees patients, and which sessions come each week. */
@Controller
class SessionsPageController {

    private static final String PAGE = "redirect:/calendar/sessions";

    private final PlanSessions planSessions;
    private final SessionTemplates templates;
    private final Rooms rooms;
    private final KeepFeeds keepFeeds;

    SessionsPageController(PlanSessions planSessions, SessionTemplates templates, Rooms rooms, KeepFeeds keepFeeds) {
        this.planSessions = planSessions;
        this.keepFeeds = keepFeeds;
        this.templates = templates;
        this.rooms = rooms;
    }

    @GetMapping("/calendar/sessions")
    String sessions(Model model) {
        model.addAttribute("sessions", templates.all());
        model.addAttribute("rooms", rooms.all());
        model.addAttribute("clinicians", rooms.clinicians());
        model.addAttribute(
                "names", rooms.clinicians().stream().collect(Collectors.toMap(Clinician::id, Clinician::name)));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("weekdays", weekdays(LocaleContextHolder.getLocale()));
        model.addAttribute("known", Known.values());
        model.addAttribute("feeds", keepFeeds.all());
        return "sessions";
    }

    private static Map<DayOfWeek, String> weekdays(Locale locale) {
        Map<DayOfWeek, String> names = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(day, day.getDisplayName(TextStyle.FULL, locale));
        }
        return names;
    }

    /** What is known of a room. */
    enum Known {
        UNKNOWN(null),
        YES(true),
        NO(false);

        private final @Nullable Boolean value;

        Known(@Nullable Boolean value) {
            this.value = value;
        }
    }

    @PostMapping("/calendar/rooms")
    String put(
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "UNKNOWN") Known stepFree,
            Model model,
            HttpServletResponse response) {
        return change(model, response, () -> planSessions.put(new Room(number, name.strip(), stepFree.value)));
    }

    @PostMapping("/calendar/clinicians")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") Set<Purpose> purposes,
            @RequestParam(defaultValue = "") Set<Integer> rooms,
            Model model,
            HttpServletResponse response) {
        return change(
                model,
                response,
                () -> planSessions.add(
                        new Clinician(0, name.strip(), account.isBlank() ? null : account.strip(), purposes, rooms)));
    }

    @PostMapping("/calendar/sessions")
    String add(SessionForm form, Model model, HttpServletResponse response) {
        return change(model, response, () -> planSessions.add(form.session(rooms.all())));
    }

    @PostMapping("/calendar/sessions/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            Model model,
            HttpServletResponse response) {
        return change(model, response, () -> planSessions.end(id, lastDay));
    }

    /** The address is shown this once and kept nowhere. */
    @PostMapping("/calendar/feeds")
    String feed(
            @RequestParam(required = false) @Nullable Integer room,
            @RequestParam(required = false) @Nullable Integer clinician,
            Model model,
            HttpServletResponse response) {
        try {
            URI address = keepFeeds.renew(room, clinician);
            model.addAttribute("address", address);
            model.addAttribute("webcal", "webcal" + address.toString().replaceFirst("^https?", ""));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return sessions(model);
    }

    @PostMapping("/calendar/feeds/{id}/end")
    String endFeed(@PathVariable long id, Model model, HttpServletResponse response) {
        return change(model, response, () -> keepFeeds.end(id));
    }

    private String change(Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return PAGE;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
            return sessions(model);
        }
    }
}
