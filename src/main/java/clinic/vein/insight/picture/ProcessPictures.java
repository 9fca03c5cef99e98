package clinic.vein.insight.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pictures of the models that this version carries, read when the first of them is asked for. */
@Component
public class ProcessPictures {

    private static final List<String> PROCESSES = List.of("Referral", "SeenToday", "TreatmentCourse", "Recall");

    private @Nullable List<ProcessPicture> pictures;

    /** The main process first. */
    public synchronized List<ProcessPicture> all() {
        if (pictures == null) {
            pictures = PROCESSES.stream().map(ProcessPictures::read).toList();
        }
        return pictures;
    }

    public Optional<ProcessPicture> of(String process) {
        return all().stream()
                .filter(picture -> picture.process().equals(process))
                .findFirst();
    }

    /** The name of an element of any of the models, with its model's where another has one of that name; its id where it has none. */
    public String nameOf(String element) {
        return all().stream()
                .flatMap(picture -> picture.shapes().stream()
                        .filter(shape ->
                                shape.id().equals(element) && !shape.name().isEmpty())
                        .map(shape -> isAlsoIn(shape.name(), picture)
                                ? shape.name() + " (" + picture.name() + ")"
                                : shape.name()))
                .findFirst()
                .orElse(element);
    }

    private boolean isAlsoIn(String name, ProcessPicture other) {
        return all().stream()
                .filter(picture -> !picture.process().equals(other.process()))
                .flatMap(picture -> picture.shapes().stream())
                .anyMatch(shape -> shape.waits() && shape.name().equals(name));
    }

    private static ProcessPicture read(String process) {
        try (InputStream bpmn = new ClassPathResource("bpmn/processes/" + process + ".bpmn").getInputStream()) {
            return DrawProcess.draw(bpmn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
