package clinic.vein.insight.operations.web;

import clinic.vein.insight.InsightFault;
import clinic.vein.insight.capacity.PlanCapacity;
import clinic.vein.insight.capacity.StepFlow;
import clinic.vein.kernel.Refused;
import clinic.vein.process.CareTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes to each step, what leaves it, and what more sessions would change. */
@Controller
class CapacityPageController {

    private static final int MOST_SESSIONS = 20;
    private static final String PHYSICIAN = CareTask.REVIEW_REFERRAL.id();

    private final PlanCapacity planCapacity;
    private final ChartLibrary charts;

    CapacityPageController(PlanCapacity planCapacity, ChartLibrary charts) {
        this.planCapacity = planCapacity;
        this.charts = charts;
    }

    @GetMapping("/operations/capacity")
    String capacity(@RequestParam Map<String, String> parameters, Model model) {
        List<StepFlow> flows = planCapacity.flows();
        String step = parameters.getOrDefault("step", PHYSICIAN);
        StepFlow flow = flows.stream()
                .filter(each -> each.element().equals(step))
                .findFirst()
                .orElseGet(() -> nothingYet(step));
        Integer sessions = FiguresRequest.number(parameters, "sessions", MOST_SESSIONS);
        model.addAttribute("flows", flows);
        model.addAttribute("plan", planCapacity.plan(flow, sessions == null ? 1 : sessions));
        model.addAttribute("weeks", PlanCapacity.WEEKS);
        model.addAttribute("least", PlanCapacity.LEAST_DONE);
        model.addAttribute("charts", charts.path());
        return "operations-capacity";
    }

    /** The step that the page begins with is there from the first day. */
    private StepFlow nothingYet(String step) {
        if (!step.equals(PHYSICIAN)) {
            throw new Refused("step", InsightFault.UNKNOWN_STEP);
        }
        return planCapacity.none(step);
    }
}
