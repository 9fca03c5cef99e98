package clinic.vein.outcome.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.outcome.ExportRegistry;
import clinic.vein.outcome.csv.WriteRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows for a registry; each export is on record. */
@RestController
class RegistryController {

    private final ExportRegistry export;
    private final RecordsRead recordsRead;

    RegistryController(ExportRegistry export, RecordsRead recordsRead) {
        this.export = export;
        this.recordsRead = recordsRead;
    }

    @ApiResponse(
            responseCode = "200",
            description = "Rows for a registry, under pseudonyms",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", description = "A line for each treated patient")))
    @GetMapping("/api/outcomes/registry")
    ResponseEntity<byte[]> rows() {
        recordsRead.ofMany(AuditAction.OUTCOMES_EXPORTED, "registry");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename("registry.csv").build()))
                .body(WriteRegistry.csv(export.lines()).getBytes(StandardCharsets.UTF_8));
    }
}
