package clinic.vein.checkup.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.checkup.CheckProcesses;
import clinic.vein.checkup.DescribeFinding;
import clinic.vein.checkup.DescribeFinding.Description;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.checkup.RepairFinding;
import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.process.ProcessTrouble.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the checkup found, in plain words, each with its repair. */
@Controller
class FindingsPageController {

    private static final int CLOSED_SHOWN = 50;

    private final CheckProcesses checkProcesses;
    private final RepairFinding repairFinding;
    private final Findings findings;
    private final DescribeFinding describeFinding;
    private final RecordsRead recordsRead;

    FindingsPageController(
            CheckProcesses checkProcesses,
            RepairFinding repairFinding,
            Findings findings,
            DescribeFinding describeFinding,
            RecordsRead recordsRead) {
        this.checkProcesses = checkProcesses;
        this.repairFinding = repairFinding;
        this.findings = findings;
        this.describeFinding = describeFinding;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/operations/findings")
    String findings(Model model) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "findings");
        model.addAttribute("open", describe(findings.open()));
        model.addAttribute(
                "unknown",
                findings.ofAnotherRelease().stream()
                        .map(kind -> CodeOfAnotherRelease.heading(Kind.class, kind))
                        .toList());
        model.addAttribute("closed", describe(findings.closed(CLOSED_SHOWN)));
        return "operations-findings";
    }

    @PostMapping("/operations/findings/check")
    String check() {
        checkProcesses.run();
        return "redirect:/operations/findings";
    }

    @PostMapping("/operations/findings/{id}/repair")
    String repair(@PathVariable UUID id, Model model, HttpServletResponse response) {
        Supplier<String> repaired = () -> {
            repairFinding.repair(new FindingId(id));
            return "redirect:/operations/findings";
        };
        return PageChange.made(repaired, model, response).orElseGet(() -> findings(model));
    }

    private List<Description> describe(List<Finding> found) {
        return found.stream().map(describeFinding::describe).toList();
    }
}
