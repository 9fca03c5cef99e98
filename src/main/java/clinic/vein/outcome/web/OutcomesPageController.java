package clinic.vein.outcome.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.outcome.ChangedBeside;
import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Definition;
import clinic.vein.outcome.Limitation;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Origin;
import clinic.vein.outcome.OutcomeQuestion;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.Product;
import clinic.vein.outcome.PublishedSeries;
import clinic.vein.outcome.ReportOutcomes;
import clinic.vein.outcome.ReportText;
import clinic.vein.outcome.Threshold;
import clinic.vein.outcome.csv.ImportOutcomes;
import clinic.vein.outcome.csv.RefusedRow;
import clinic.vein.vascular.safety.Modality;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The report for people: each plot lies in the table of its figures. */
@Controller
class OutcomesPageController {

    private static final int ROWS_SHOWN = 1_000;

    private final ReportOutcomes reportOutcomes;
    private final ImportOutcomes importOutcomes;
    private final RecordsRead recordsRead;
    private final Catalogue catalogue;

    OutcomesPageController(
            ReportOutcomes reportOutcomes,
            ImportOutcomes importOutcomes,
            RecordsRead recordsRead,
            Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reportOutcomes = reportOutcomes;
        this.importOutcomes = importOutcomes;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/outcomes")
    String report(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        model.addAttribute("asked", parameters);
        model.addAttribute("measures", Measure.values());
        Map<Measure, List<Threshold>> thresholds = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            thresholds.put(measure, Threshold.of(measure));
        }
        model.addAttribute("thresholds", thresholds);
        model.addAttribute("origins", Origin.values());
        model.addAttribute("pathways", Pathway.values());
        model.addAttribute("treatments", Modality.values());
        model.addAttribute("products", Product.values());
        model.addAttribute("changes", ChangedBeside.values());
        model.addAttribute("published", PublishedSeries.ALL);
        model.addAttribute("publishedLabel", ReportText.PUBLISHED_ARE.title());
        model.addAttribute("rounding", ReportText.ROUNDING.title());
        model.addAttribute("limits", Limitation.values());
        model.addAttribute("syntheticLabel", ReportText.SYNTHETIC.title());
        try {
            OutcomeQuestion question = OutcomeRequest.question(parameters);
            OutcomeReport report = reportOutcomes.report(question);
            model.addAttribute("report", report);
            model.addAttribute(
                    "summary", OutcomeSummary.of(report, before(question, report), catalogue.in(Language.ENGLISH)));
            model.addAttribute("definitions", Definition.values());
            model.addAttribute("scoreLines", ScoreLine.of(report));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return "outcomes";
    }

    /** Of as many months as were asked for, just before them; null where months were widened until the two meet. */
    private @Nullable OutcomeReport before(OutcomeQuestion question, OutcomeReport report) {
        Cohort cohort = question.cohort();
        YearMonth from = cohort.from();
        YearMonth to = cohort.to();
        if (from == null || to == null) {
            return null;
        }
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        OutcomeReport before = reportOutcomes.report(new OutcomeQuestion(
                cohort.between(from.minusMonths(months), from.minusMonths(1)),
                question.measure(),
                question.threshold()));
        return before.to() == null || report.from() == null || !before.to().isBefore(report.from()) ? null : before;
    }

    @GetMapping("/outcomes/import")
    String form() {
        return "outcomes-import";
    }

    @PostMapping("/outcomes/import")
    String run(@RequestParam("file") MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        recordsRead.ofMany(AuditAction.OUTCOMES_IMPORTED, null);
        List<RefusedRow> attention = new ArrayList<>();
        try (InputStream content = file.getInputStream()) {
            model.addAttribute("summary", importOutcomes.run(content, row -> {
                if (attention.size() < ROWS_SHOWN) {
                    attention.add(row);
                }
            }));
            model.addAttribute("attention", attention);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return "outcomes-import";
    }
}
