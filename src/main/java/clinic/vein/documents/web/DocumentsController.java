package clinic.vein.documents.web;

import clinic.vein.documents.AttachDocuments;
import clinic.vein.documents.AttachDocuments.Attached;
import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentId;
import clinic.vein.documents.DocumentKind;
import clinic.vein.documents.DocumentView;
import clinic.vein.documents.FileType;
import clinic.vein.documents.ReadDocument;
import clinic.vein.documents.ReadDocument.Whole;
import clinic.vein.documents.RemovalReason;
import clinic.vein.documents.RemoveDocument;
import clinic.vein.documents.SentFile;
import clinic.vein.documents.file.ExamineFile;
import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.documents.file.Preview;
import clinic.vein.documents.file.TooManyFiles;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/referrals/{id}/documents}. */
@RestController
class DocumentsController {

    private final ExamineFile examineFile;
    private final AttachDocuments attachDocuments;
    private final RemoveDocument removeDocument;
    private final ReadDocument readDocument;

    DocumentsController(
            ExamineFile examineFile,
            AttachDocuments attachDocuments,
            RemoveDocument removeDocument,
            ReadDocument readDocument) {
        this.examineFile = examineFile;
        this.attachDocuments = attachDocuments;
        this.removeDocument = removeDocument;
        this.readDocument = readDocument;
    }

    record DocumentList(List<DocumentView> documents) {}

    record Removal(@Nullable RemovalReason reason) {}

    @Operation(
            summary = "The documents of a referral",
            description = "Oldest first, with those that are in quarantine, refused or removed.")
    @GetMapping("/api/referrals/{id}/documents")
    ResponseEntity<DocumentList> list(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DocumentList(readDocument.list(new ReferralId(id)).stream()
                        .map(DocumentView::of)
                        .toList()));
    }

    @Operation(
            summary = "Attach a document to an open referral",
            description =
                    "PDF, JPEG, PNG or TIFF, told by its content. A picture is kept as it looks, without what a camera"
                            + " writes beside it. It is in quarantine until it was scanned. The same file is there once: sent again, it is"
                            + " answered with 200. Refused (422) with a reason: encrypted or active PDF, files that are damaged, too"
                            + " large or of another type.")
    @ApiResponse(
            responseCode = "201",
            description = "The document, in quarantine",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The file or the Idempotency-Key came before: the document that it became",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(
            responseCode = "503",
            description = "Too many files are coming in: send the same again after Retry-After seconds",
            content = @Content)
    @PostMapping(path = "/api/referrals/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> attach(
            @PathVariable UUID id,
            @RequestParam DocumentKind kind,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @Parameter(description = "By which the sender knows its request again, 1 to 200 characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        ReferralId referral = new ReferralId(id);
        attachDocuments.checkMayAttach(referral);
        if (file == null) {
            throw new Refused("file", DocumentFault.NO_FILE);
        }
        ExaminedFile examined =
                examineFile.examine(SentFile.of(file.getOriginalFilename(), file.getSize(), file), "file");
        Attached attached = attachDocuments.attach(referral, kind, examined, key);
        DocumentView view = DocumentView.of(attached.document());
        ResponseEntity.BodyBuilder answer = attached.repeated()
                ? ResponseEntity.ok().header("Idempotent-Replayed", "true")
                : ResponseEntity.created(URI.create("/api/referrals/" + id + "/documents/" + view.id()));
        return answer.body(view);
    }

    /** Nothing is wrong with the file, and whoever sent it is not to give it up. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyFiles busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, DocumentFault.BUSY.code(), DocumentFault.BUSY.title()));
    }

    @Operation(
            summary = "The file of a document",
            description =
                    "For keeping, never to be shown by a browser; on record as a look at the patient's record. Answers 409"
                            + " of one that is in quarantine, refused or removed.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, of the type of the document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/referrals/{id}/documents/{document}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID document) {
        Whole whole = readDocument.whole(new ReferralId(id), new DocumentId(document));
        FileType type = whole.document().type();
        String name = whole.reference()
                + "-" + whole.document().kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "-" + document.toString().substring(0, 4) + "." + type.extension();
        return shut(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(whole.content());
    }

    @Operation(
            summary = "A page of a document, as a picture",
            description = "Drawn by us; on record as a look at the patient's record. Pages count from 1.")
    @ApiResponse(
            responseCode = "200",
            description = "JPEG or PNG",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_PNG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/referrals/{id}/documents/{document}/pages/{page}")
    ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable UUID document, @PathVariable int page) {
        Preview preview = readDocument.preview(new ReferralId(id), new DocumentId(document), page);
        return shut(preview.type())
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.inline().build()))
                .body(preview.content());
    }

    @Operation(
            summary = "Take a document off a referral",
            description =
                    "Nobody sees it any more, and its file goes after some days; that it was there, and the reason, stay."
                            + " Answers 409 where somebody else has removed it.")
    @PostMapping("/api/referrals/{id}/documents/{document}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID document, @RequestBody Removal removal) {
        removeDocument.remove(new ReferralId(id), new DocumentId(document), removal.reason());
    }

    /** A browser takes it for nothing else, runs nothing of it, and keeps no copy. */
    private static ResponseEntity.BodyBuilder shut(FileType type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
