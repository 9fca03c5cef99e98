package clinic.vein.vascular.course;

import clinic.vein.process.CareTask;
import clinic.vein.process.PathwayModels;
import clinic.vein.process.TaskContext;
import org.springframework.stereotype.Component;

/** A course keeps the model and the forms that it was started with. */
@Component
class CourseModels {

    private final PathwayModels models;

    CourseModels(PathwayModels models) {
        this.models = models;
    }

    /** Whether a specialist is asked before the session, and the forms are those of that time. */
    boolean askSpecialist(TaskContext task) {
        return models.knows(task.id(), CareTask.WEIGH_CONTRAINDICATIONS.id());
    }
}
