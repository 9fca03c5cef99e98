package clinic.vein.vascular.course;

import clinic.vein.process.CareTask;
import clinic.vein.process.PathwayModels;
import clinic.vein.process.TaskContext;
import org.springframework.stereotype.Component;

/** A course keeps the model and the forms that it was started with. */
@Component
class CourseModels {

    /** By which the model says that the form of the safety check asks about each reported risk. */
    private static final String RISKS_ASKED = "CheckSafetyAsksAboutRisks";

    private final PathwayModels models;

    CourseModels(PathwayModels models) {
        this.models = models;
    }

    /** Whether the form of the safety check has a place for what the patient says of each risk. */
    boolean asksAboutRisks(TaskContext task) {
        return models.knows(task.id(), RISKS_ASKED);
    }

    /** Whether a specialist is asked before the session, and the forms are those of that time. */
    boolean askSpecialist(TaskContext task) {
        return models.knows(task.id(), CareTask.WEIGH_CONTRAINDICATIONS.id());
    }
}
