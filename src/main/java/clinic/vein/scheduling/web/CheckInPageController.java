package clinic.vein.scheduling.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.scheduling.Attendance;
import clinic.vein.scheduling.CheckIn;
import clinic.vein.scheduling.CheckIn.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today's appointments at the reception desk. */
@Controller
class CheckInPageController {

    private final CheckIn checkIn;
    private final RecordsRead recordsRead;

    CheckInPageController(CheckIn checkIn, RecordsRead recordsRead) {
        this.checkIn = checkIn;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/calendar/today")
    String today(Model model) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "check-in");
        List<Line> lines = checkIn.ofToday();
        model.addAttribute("today", checkIn.today());
        model.addAttribute("lines", lines);
        model.addAttribute("expected", lines.stream().filter(Line::isExpected).count());
        model.addAttribute("here", lines.stream().filter(Line::isHere).count());
        model.addAttribute("left", Attendance.DID_NOT_WAIT);
        model.addAttribute("waiting", checkIn.stillWaiting());
        model.addAttribute("before", List.of(Attendance.ARRIVED, Attendance.DID_NOT_WAIT));
        model.addAttribute(
                "after", List.of(Attendance.ARRIVED, Attendance.LATE, Attendance.DID_NOT_WAIT, Attendance.NO_SHOW));
        return "today";
    }

    @PostMapping("/calendar/today/{id}")
    String record(
            @PathVariable UUID id, @RequestParam Attendance attendance, Model model, HttpServletResponse response) {
        try {
            checkIn.record(id, attendance);
            return "redirect:/calendar/today";
        } catch (Refused refused) {
            return again(422, refused.violations(), model, response);
        } catch (Overtaken overtaken) {
            return again(409, List.of(overtaken.violation()), model, response);
        }
    }

    private String again(int status, List<Violation> violations, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("violations", violations);
        return today(model);
    }
}
