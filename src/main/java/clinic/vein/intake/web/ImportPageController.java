package clinic.vein.intake.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.intake.csv.ImportReferrals;
import clinic.vein.intake.csv.ImportSummary;
import clinic.vein.intake.csv.RowAnswer;
import clinic.vein.intake.csv.RowAnswer.Result;
import clinic.vein.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import for people: the same as the API's, with the rows that need attention in a table. */
@Controller
class ImportPageController {

    private static final int ROWS_SHOWN = 1_000;

    private final ImportReferrals importReferrals;
    private final RecordsRead recordsRead;

    ImportPageController(ImportReferrals importReferrals, RecordsRead recordsRead) {
        this.importReferrals = importReferrals;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/import")
    String form() {
        return "import";
    }

    @PostMapping("/import")
    String run(@RequestParam("file") MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        List<RowAnswer> attention = new ArrayList<>();
        try (InputStream content = file.getInputStream()) {
            recordsRead.ofMany(AuditAction.REFERRALS_IMPORTED, null);
            ImportSummary summary = importReferrals.run(content, answer -> {
                if (answer.result() != Result.ACCEPTED && attention.size() < ROWS_SHOWN) {
                    attention.add(answer);
                }
            });
            model.addAttribute("summary", summary);
            model.addAttribute("attention", attention);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return "import";
    }
}
