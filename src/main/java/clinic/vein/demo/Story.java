package clinic.vein.demo;

import java.util.List;

/**
 * What happened to one patient.
 *
 * @param name what the story is told for; it is told once under this name
 */
record Story(String name, Report patient, List<Step> steps) {

    static Story of(String name, Report patient, Step... steps) {
        return new Story(name, patient, List.of(steps));
    }

    void tell(Scene scene) {
        steps.forEach(step -> step.tell(scene));
        scene.comeToThePresent();
    }
}
