package clinic.vein.insight.operations.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.insight.figures.FigureCells;
import clinic.vein.insight.figures.FigureReport;
import clinic.vein.insight.figures.ReportFigures;
import clinic.vein.insight.operations.web.FiguresRequest.Asked;
import clinic.vein.insight.operations.web.FiguresRequest.Comparison;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.waiting.WaitLimit;
import clinic.vein.waiting.WaitingSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clinic's figures of some months, for people and as CSV, and the cases behind each of them. */
@Controller
class FiguresPageController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int USUAL_MONTHS = 3;

    private final ReportFigures reportFigures;
    private final FigureCells cells;
    private final WaitingSettings waiting;
    private final ChartLibrary charts;
    private final RecordsRead recordsRead;
    private final ClinicSettings clinic;
    private final MonthsInWords months;
    private final Clock clock;

    FiguresPageController(
            ReportFigures reportFigures,
            FigureCells cells,
            WaitingSettings waiting,
            ChartLibrary charts,
            RecordsRead recordsRead,
            ClinicSettings clinic,
            Catalogue catalogue,
            Clock clock) {
        this.reportFigures = reportFigures;
        this.cells = cells;
        this.waiting = waiting;
        this.charts = charts;
        this.recordsRead = recordsRead;
        this.clinic = clinic;
        this.months = new MonthsInWords(catalogue.in(Language.ENGLISH));
        this.clock = clock;
    }

    @GetMapping("/operations/figures")
    String figures(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        model.addAttribute("pathways", Pathway.values());
        model.addAttribute("comparisons", Comparison.values());
        model.addAttribute("charts", charts.path());
        model.addAttribute("standard", limit().map(WaitLimit::standard).orElse(null));
        model.addAttribute("asked", parameters);
        model.addAttribute("inMonths", months);
        try {
            Asked asked = asked(parameters);
            model.addAttribute("months", asked.months());
            model.addAttribute(
                    "pathway", asked.pathway() == null ? "" : asked.pathway().name());
            model.addAttribute("compare", asked.comparison().name());
            FigureReport report = report(asked);
            model.addAttribute("report", report);
            model.addAttribute(
                    "summary", FigureSummary.of(report, LocalDate.ofInstant(clock.instant(), clinic.zone())));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return "operations-figures";
    }

    @GetMapping("/operations/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) {
        Asked asked = asked(parameters);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures-" + asked.months().from() + "-"
                                        + asked.months().to() + ".csv")
                                .build()
                                .toString())
                .body(FiguresOnCsv.write(report(asked)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/operations/cases")
    String cases(@RequestParam Map<String, String> parameters, Model model) {
        Asked asked = asked(parameters);
        CasesRequest request = CasesRequest.read(parameters, limit());
        Page<FigureCells.CaseLine> page = Page.of(
                "/operations/cases",
                parameters,
                (limit, offset) -> cells.cases(request.selection(), asked.months(), asked.pathway(), limit, offset));
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "operations");
        model.addAttribute("cases", request);
        model.addAttribute("inMonths", months);
        model.addAttribute("months", asked.months());
        model.addAttribute("pathway", asked.pathway());
        model.addAttribute("page", page);
        return "operations-cases";
    }

    private Optional<WaitLimit> limit() {
        return waiting.limitIn(clinic.country());
    }

    private Asked asked(Map<String, String> parameters) {
        return FiguresRequest.read(parameters, YearMonth.now(clock.withZone(clinic.zone())), USUAL_MONTHS);
    }

    private FigureReport report(Asked asked) {
        return reportFigures.report(asked.months(), asked.compared(), asked.pathway());
    }
}
