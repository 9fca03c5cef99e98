package clinic.vein.outcome.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.csv.CsvFault;
import clinic.vein.outcome.OutcomeFault;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.ReportOutcomes;
import clinic.vein.outcome.csv.ImportOutcomes;
import clinic.vein.outcome.csv.OutcomeImportSummary;
import clinic.vein.outcome.csv.WriteReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The report for programs and spreadsheets, and the way in for past cohorts. */
@RestController
class OutcomesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportOutcomes reportOutcomes;
    private final ImportOutcomes importOutcomes;
    private final RecordsRead recordsRead;
    private final ObjectMapper json;

    OutcomesController(
            ReportOutcomes reportOutcomes, ImportOutcomes importOutcomes, RecordsRead recordsRead, ObjectMapper json) {
        this.reportOutcomes = reportOutcomes;
        this.importOutcomes = importOutcomes;
        this.recordsRead = recordsRead;
        this.json = json;
    }

    /** By {@code format}, else by what the caller accepts first. */
    @ApiResponse(
            responseCode = "200",
            description = "The outcome report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = OutcomesAnswer.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string", description = "The same figures, one a line"))
            })
    @GetMapping("/api/outcomes")
    ResponseEntity<Object> report(
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        boolean csv = wantsCsv(parameters.get("format"), accept);
        OutcomeReport report = reportOutcomes.report(OutcomeRequest.question(parameters));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).varyBy(HttpHeaders.ACCEPT);
        return csv
                ? answer.contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("outcomes.csv")
                                        .build()
                                        .toString())
                        .body(WriteReport.csv(report).getBytes(StandardCharsets.UTF_8))
                : answer.contentType(MediaType.APPLICATION_JSON).body(OutcomesAnswer.of(report));
    }

    private static boolean wantsCsv(@Nullable String format, String accept) {
        if (format != null && !format.isBlank()) {
            if (!List.of("csv", "json").contains(format)) {
                throw new Refused("format", OutcomeFault.UNKNOWN_FORMAT);
            }
            return format.equals("csv");
        }
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(type -> type.includes(CSV) || type.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .map(type -> !type.includes(MediaType.APPLICATION_JSON))
                .orElse(false);
    }

    @ApiResponse(
            responseCode = "200",
            description = "One line of JSON for each refused row, and a summary at the end",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = OutcomeImportSummary.class)))
    @PostMapping(path = "/api/outcomes:import", consumes = "text/csv")
    void importBody(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw new Refused("", CsvFault.NOT_UTF8);
        }
        run(request.getInputStream(), response);
    }

    @ApiResponse(
            responseCode = "200",
            description = "One line of JSON for each refused row, and a summary at the end",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = OutcomeImportSummary.class)))
    @PostMapping(path = "/api/outcomes:import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void importFile(@RequestPart("file") MultipartFile file, HttpServletResponse response) throws IOException {
        try (InputStream content = file.getInputStream()) {
            run(content, response);
        }
    }

    /** One line for each refused row, at once, and one for the sums. */
    private void run(InputStream file, HttpServletResponse response) throws IOException {
        recordsRead.ofMany(AuditAction.OUTCOMES_IMPORTED, null);
        OutcomeImportSummary summary = importOutcomes.run(file, refused -> write(refused, response));
        write(Map.of("summary", summary), response);
    }

    private void write(Object line, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        }
        OutputStream out = response.getOutputStream();
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
        out.flush();
    }
}
