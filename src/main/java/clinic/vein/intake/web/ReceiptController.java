package clinic.vein.intake.web;

import clinic.vein.documents.AttachDocuments;
import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentKind;
import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.SentFile;
import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.documents.file.SentFiles;
import clinic.vein.documents.file.TooManyFiles;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.web.PageLanguage;
import clinic.vein.kernel.web.UploadedFiles;
import clinic.vein.referral.FurtherReports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a patient reads after sending, and where files are sent: after the form, of which nothing is lost with them. */
@Controller
class ReceiptController {

    static final String RECEIPT = "/refer/receipt";

    private final ReceiptCookie receipts;
    private final WriteReceipt writeReceipt;
    private final FurtherReports furtherReports;
    private final SentFiles sentFiles;
    private final AttachDocuments attach;
    private final DocumentSettings settings;

    ReceiptController(
            ReceiptCookie receipts,
            WriteReceipt writeReceipt,
            FurtherReports furtherReports,
            SentFiles sentFiles,
            AttachDocuments attach,
            DocumentSettings settings) {
        this.receipts = receipts;
        this.writeReceipt = writeReceipt;
        this.furtherReports = furtherReports;
        this.sentFiles = sentFiles;
        this.attach = attach;
        this.settings = settings;
    }

    /** @param megabytes that each may have, and all of them {@code together} */
    record Files(List<DocumentKind> kinds, int most, long megabytes, long together) {}

    @GetMapping(RECEIPT)
    String receipt(Model model, HttpServletRequest request) {
        Optional<Receipt> receipt = receipts.of(request);
        return receipt.isPresent()
                ? show(receipt.get(), model, request)
                : "redirect:" + PageLanguage.of(request).to("/refer");
    }

    @PostMapping(path = "/refer/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Receipt> receipt = receipts.of(request);
        if (receipt.isEmpty()) {
            // Who has sent no report lately has nothing looked at.
            return "redirect:" + PageLanguage.of(request).to("/refer");
        }
        UUID referral = receipt.get().referral();
        Words words = PageLanguage.of(request).words();
        try {
            if (referral == null || !receipt.get().takesFiles()) {
                throw new Refused("", DocumentFault.REFERRAL_CLOSED);
            }
            List<ExaminedFile> files = sentFiles.examine(UploadedFiles.chosen(file, SentFile::of));
            if (files.isEmpty()) {
                throw new Refused("file", DocumentFault.NO_FILE);
            }
            DocumentKind chosen = Optional.ofNullable(kind)
                    .flatMap(code -> CodeNames.find(DocumentKind.class, code))
                    .orElse(DocumentKind.OTHER);
            keep(new ReferralId(referral), chosen, files);
            receipts.keep(
                    receipt.get().and(files.stream().map(ExaminedFile::name).toList()), request, response);
            return "redirect:" + PageLanguage.of(request).to(RECEIPT);
        } catch (Overtaken closed) {
            model.addAttribute("fileProblems", List.of(words.of(DocumentFault.REFERRAL_CLOSED)));
        } catch (Refused refused) {
            model.addAttribute("fileProblems", SentFiles.problems(refused, words));
        } catch (TooManyFiles busy) {
            model.addAttribute("fileProblems", List.of(words.of(DocumentFault.BUSY)));
            response.setStatus(503);
            response.setHeader("Retry-After", "60");
            return show(receipt.get(), model, request);
        }
        response.setStatus(422);
        return show(receipt.get(), model, request);
    }

    /** Of a known patient the report is news on the referral that is open, and so are the files. */
    private void keep(ReferralId asSent, DocumentKind kind, List<ExaminedFile> files) {
        furtherReports
                .find(asSent)
                .ifPresentOrElse(
                        further -> attach.attachWithFurtherReport(further.addedTo(), kind, files),
                        () -> attach.attachAll(asSent, kind, files));
    }

    private String show(Receipt receipt, Model model, HttpServletRequest request) {
        model.addAttribute("receipt", receipt);
        model.addAttribute(
                "next", writeReceipt.next(receipt, PageLanguage.of(request).words()));
        if (receipt.takesFiles()) {
            model.addAttribute(
                    "files",
                    new Files(
                            List.of(DocumentKind.values()),
                            settings.filesAtOnce(),
                            settings.maxFile().toMegabytes(),
                            settings.together().toMegabytes()));
        }
        return "refer-receipt";
    }
}
