package clinic.vein.privacy.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.privacy.CopyDocuments;
import clinic.vein.privacy.CopyInWords;
import clinic.vein.privacy.CopyRecord;
import clinic.vein.privacy.RecordCopy;
import clinic.vein.privacy.RecordOnPaper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A copy of the record for the patient (GDPR, article 15 (3)), for programs and for people. */
@RestController
class CopyController {

    private final CopyRecord copyRecord;
    private final RecordOnPaper onPaper;
    private final Catalogue catalogue;
    private final ClinicSettings clinic;

    private final CopyDocuments copyDocuments;

    CopyController(
            CopyRecord copyRecord,
            RecordOnPaper onPaper,
            CopyDocuments copyDocuments,
            Catalogue catalogue,
            ClinicSettings clinic) {
        this.copyDocuments = copyDocuments;
        this.copyRecord = copyRecord;
        this.onPaper = onPaper;
        this.catalogue = catalogue;
        this.clinic = clinic;
    }

    @GetMapping("/api/referrals/{id}/copy")
    ResponseEntity<CopyInWords> json(@PathVariable UUID id, Locale reader) {
        RecordCopy copy = copyRecord.copy(new ReferralId(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(copy.reference() + ".json")
                        .build()))
                .body(CopyInWords.of(copy, catalogue.in(reader), clinic.zone()));
    }

    @GetMapping("/api/referrals/{id}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        RecordCopy copy = copyRecord.copy(new ReferralId(id));
        return PdfResponse.of(onPaper.print(copy), copy.reference());
    }

    @Operation(
            summary = "The documents of a record, for the patient",
            description =
                    "An archive of the files that can be looked at; the list of all of them is in the copy itself.")
    @ApiResponse(
            responseCode = "200",
            description = "A ZIP archive",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/referrals/{id}/copy.zip")
    void documents(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        ReferralId referral = new ReferralId(id);
        String reference = copyDocuments.begin(referral);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(reference + ".zip")
                        .build()
                        .toString());
        copyDocuments.write(referral, response.getOutputStream());
    }
}
