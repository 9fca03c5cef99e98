package clinic.vein.intake.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.intake.csv.ImportReferrals;
import clinic.vein.intake.csv.ImportSummary;
import clinic.vein.intake.csv.RowAnswer;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.csv.CsvFault;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code POST /api/referrals:import}: reads while it answers, one line per row as soon as that row is committed. A sender
 * of a large file should read the answer while it sends.
 */
@RestController
class ImportController {

    private final ImportReferrals importReferrals;
    private final RecordsRead recordsRead;
    private final ObjectMapper json;

    ImportController(ImportReferrals importReferrals, RecordsRead recordsRead, ObjectMapper json) {
        this.importReferrals = importReferrals;
        this.recordsRead = recordsRead;
        this.json = json;
    }

    @Operation(
            summary = "Import referrals from a CSV file",
            description =
                    "Each row is a referral of its own; the answer has a line for each row as soon as it is done.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            description =
                                                                    "A header of columns named as in the referral document, in any order; who it is must be there, an empty"
                                                                            + " cell or a missing column was not asked, and NONE in a list is an empty list."))))
    @ApiResponse(
            responseCode = "200",
            description = "One line of JSON for each row, and a summary at the end",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = RowAnswer.class)))
    @PostMapping(path = "/api/referrals:import", consumes = "text/csv")
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
            description = "One line of JSON for each row, and a summary at the end",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = RowAnswer.class)))
    @PostMapping(path = "/api/referrals:import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void importFile(@RequestPart("file") MultipartFile file, HttpServletResponse response) throws IOException {
        try (InputStream content = file.getInputStream()) {
            run(content, response);
        }
    }

    private void run(InputStream file, HttpServletResponse response) throws IOException {
        recordsRead.ofMany(AuditAction.REFERRALS_IMPORTED, null);
        ImportSummary summary = importReferrals.run(file, answer -> write(answer, response));
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
