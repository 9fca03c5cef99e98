package clinic.vein.scheduling.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.BookingsHit;
import clinic.vein.scheduling.KeepFeeds;
import clinic.vein.scheduling.KeepRooms;
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

    private static final Set<String> NOT_AGAIN = Set.of("seen", "_csrf");

    private final PlanSessions planSessions;
    private final KeepRooms keepRooms;
    private final SessionTemplates templates;
    private final Rooms rooms;
    private final KeepFeeds keepFeeds;

    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    SessionsPageController(
            PlanSessions planSessions,
            KeepRooms keepRooms,
            SessionTemplates templates,
            Rooms rooms,
            KeepFeeds keepFeeds,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.planSessions = planSessions;
        this.keepRooms = keepRooms;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
        this.keepFeeds = keepFeeds;
        this.templates = templates;
        this.rooms = rooms;
    }

    @GetMapping("/calendar/sessions")
    String sessions(Model model) {
        model.addAttribute("sessions", templates.all());
        model.addAttribute("rooms", rooms.all());
        model.addAttribute("clinicians", rooms.clinicians());
        model.addAttribute("names", rooms.names());
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
            @RequestParam(defaultValue = "false") boolean added,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return plan(
                "/calendar/rooms",
                fields,
                model,
                response,
                () -> keepRooms.put(new Room(number, name.strip(), stepFree.value), added, seen));
    }

    @PostMapping("/calendar/clinicians")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") Set<Purpose> purposes,
            @RequestParam(defaultValue = "") Set<Integer> rooms,
            Model model,
            HttpServletResponse response) {
        return change(model, response, () -> keepRooms.add(clinician(0, name, account, purposes, rooms)));
    }

    @PostMapping("/calendar/clinicians/{id}")
    String change(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") Set<Purpose> purposes,
            @RequestParam(defaultValue = "") Set<Integer> rooms,
            Model model,
            HttpServletResponse response) {
        return change(model, response, () -> keepRooms.change(clinician(id, name, account, purposes, rooms)));
    }

    private static Clinician clinician(int id, String name, String account, Set<Purpose> purposes, Set<Integer> rooms) {
        return new Clinician(id, name.strip(), account.isBlank() ? null : account.strip(), purposes, rooms);
    }

    @PostMapping("/calendar/clinicians/{id}/end")
    String endClinician(@PathVariable int id, Model model, HttpServletResponse response) {
        return change(model, response, () -> keepRooms.end(id));
    }

    @PostMapping("/calendar/sessions")
    String add(
            SessionForm form,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return plan(
                "/calendar/sessions", fields, model, response, () -> planSessions.add(form.session(rooms.all()), seen));
    }

    @PostMapping("/calendar/sessions/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return plan(
                "/calendar/sessions/" + id + "/end",
                fields,
                model,
                response,
                () -> planSessions.end(id, lastDay, seen));
    }

    /** Whom it hits is shown first; what was asked for is then sent again as it was, with the word that they were seen. */
    private String plan(
            String path, Map<String, String> fields, Model model, HttpServletResponse response, Runnable work) {
        try {
            return change(model, response, work);
        } catch (BookingsHit bookings) {
            boolean reception = currentActor.roles().contains(Role.INTAKE);
            if (reception) {
                recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "sessions");
            }
            response.setStatus(422);
            model.addAttribute("hit", bookings.hit());
            model.addAttribute("reception", reception);
            model.addAttribute("path", path);
            model.addAttribute(
                    "fields",
                    fields.entrySet().stream()
                            .filter(field -> !NOT_AGAIN.contains(field.getKey()))
                            .toList());
            return sessions(model);
        }
    }

    /** The address is shown this once and kept nowhere. */
    @PostMapping("/calendar/feeds")
    String feed(
            @RequestParam(required = false) @Nullable Integer room,
            @RequestParam(required = false) @Nullable Integer clinician,
            Model model,
            HttpServletResponse response) {
        return PageChange.made(
                        () -> {
                            URI address = keepFeeds.renew(room, clinician);
                            model.addAttribute("address", address);
                            model.addAttribute(
                                    "webcal", "webcal" + address.toString().replaceFirst("^https?", ""));
                            return sessions(model);
                        },
                        model,
                        response)
                .orElseGet(() -> sessions(model));
    }

    @PostMapping("/calendar/feeds/{id}/end")
    String endFeed(@PathVariable long id, Model model, HttpServletResponse response) {
        return change(model, response, () -> keepFeeds.end(id));
    }

    private String change(Model model, HttpServletResponse response, Runnable work) {
        return PageChange.made(
                        () -> {
                            work.run();
                            return PAGE;
                        },
                        model,
                        response)
                .orElseGet(() -> sessions(model));
    }
}
