package clinic.vein.workflow.models;

import java.util.stream.Stream;

/** The clinic's process models. */
final class Models {

    private Models() {}

    static Stream<Model> all() {
        return Stream.of("Referral", "TreatmentCourse", "Recall", "Finding").map(Model::read);
    }
}
