package clinic.vein.worklist.web;

import clinic.vein.kernel.TaskId;
import clinic.vein.worklist.HandOnTask;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandOverController {

    private final HandOnTask handOnTask;

    HandOverController(HandOnTask handOnTask) {
        this.handOnTask = handOnTask;
    }

    record Assignment(
            @Schema(
                    description = "Who has the task from now on, by the account; the caller's own takes it over; none"
                            + " gives it back to its roles")
            @Nullable
            String to,

            @Schema(description = "Why, for the timeline: a sentence") @Nullable
            String reason) {}

    @PostMapping("/api/tasks/{id}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(@PathVariable String id, @RequestBody Assignment assignment) {
        handOnTask.handOn(new TaskId(id), assignment.to(), assignment.reason());
    }
}
