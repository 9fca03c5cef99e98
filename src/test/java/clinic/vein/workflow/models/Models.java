package clinic.vein.workflow.models;

import java.util.stream.Stream;

/** The clinic's process models. */
final class Models {

    private Models() {}

    /** Those that a referral goes through. */
    static Stream<Model> ofPatients() {
        return all().filter(model -> !model.name().equals("Finding"));
    }

    static Stream<Model> all() {
        return Stream.of("Referral", "SeenToday", "TreatmentCourse", "Recall", "Finding")
                .map(Model::read);
    }
}
