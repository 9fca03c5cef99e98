package clinic.vein.scheduling.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violation;
import clinic.vein.scheduling.CloseTimes;
import clinic.vein.scheduling.ClosedDays;
import clinic.vein.scheduling.Rooms;
import clinic.vein.scheduling.SeeToNeeds;
import clinic.vein.scheduling.ToldBy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The times at which the clinic is closed, and for reception who is booked there all the same. */
@Controller
class CalendarPageController {

    private static final Set<Role> MAY_CLOSE = Set.of(Role.INTAKE, Role.CLINICADMIN);

    private final ClosedDays closedDays;
    private final CloseTimes closeTimes;
    private final SeeToNeeds seeToNeeds;
    private final Rooms rooms;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    CalendarPageController(
            ClosedDays closedDays,
            CloseTimes closeTimes,
            SeeToNeeds seeToNeeds,
            Rooms rooms,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.closedDays = closedDays;
        this.closeTimes = closeTimes;
        this.seeToNeeds = seeToNeeds;
        this.rooms = rooms;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from, Model model) {
        if (currentActor.roles().contains(Role.INTAKE)) {
            recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "calendar");
            model.addAttribute("toMove", closedDays.toMove(from));
            model.addAttribute("means", ToldBy.values());
        }
        model.addAttribute("from", from);
        model.addAttribute("closed", closedDays.toCome());
        model.addAttribute("closures", closeTimes.notOver());
        model.addAttribute("mayClose", currentActor.roles().stream().anyMatch(MAY_CLOSE::contains));
        model.addAttribute("rooms", rooms.all());
        model.addAttribute("clinicians", rooms.clinicians());
        return "calendar";
    }

    @PostMapping("/calendar/bookings/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID slotId,
            @RequestParam(required = false) @Nullable ToldBy toldBy,
            @RequestParam(defaultValue = "false") boolean acceptedSooner,
            @RequestParam(defaultValue = "false") boolean needsArranged,
            Model model,
            HttpServletResponse response) {
        return changed(() -> closedDays.move(id, slotId, toldBy, acceptedSooner, needsArranged), model, response);
    }

    @PostMapping("/calendar/bookings/{id}/needs")
    String seeToNeeds(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return changed(() -> seeToNeeds.at(id), model, response);
    }

    private String changed(Runnable work, Model model, HttpServletResponse response) {
        try {
            work.run();
            return "redirect:/calendar";
        } catch (Refused refused) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, refused.violations(), model, response);
        } catch (Overtaken overtaken) {
            return again(HttpStatus.CONFLICT, List.of(overtaken.violation()), model, response);
        }
    }

    private String again(HttpStatus status, List<Violation> violations, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("violations", violations);
        return calendar(null, model);
    }
}
