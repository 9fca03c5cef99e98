package clinic.vein.worklist.web;

import clinic.vein.kernel.TaskId;
import clinic.vein.worklist.KeepDraft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the Tasklist's form keeps while somebody types. */
@RestController
class DraftController {

    private final KeepDraft keepDraft;
    private final ObjectMapper json;

    DraftController(KeepDraft keepDraft, ObjectMapper json) {
        this.keepDraft = keepDraft;
        this.json = json;
    }

    record Saved(Instant savedAt) {}

    /** @param typed as it was saved */
    record Kept(
            Instant savedAt,

            @Schema(type = "object", description = "As the form saved it")
            JsonNode typed) {}

    @PostMapping("/api/tasks/{id}/draft")
    ResponseEntity<Saved> save(
            @PathVariable String id,
            @Schema(type = "object", description = "The form's fields as they stand; nothing of it need be valid")
                    @RequestBody
                    JsonNode typed) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Saved(keepDraft.save(new TaskId(id), typed.toString())));
    }

    /** Nothing where nothing was typed. */
    @GetMapping("/api/tasks/{id}/draft")
    ResponseEntity<Kept> find(@PathVariable String id) throws JsonProcessingException {
        KeepDraft.Draft draft = keepDraft.find(new TaskId(id)).orElse(null);
        return draft == null
                ? ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Kept(draft.savedAt(), json.readTree(draft.typed())));
    }
}
