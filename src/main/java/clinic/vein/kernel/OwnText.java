package clinic.vein.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that a clinic has worded itself.
 *
 * @param file as it lies in the clinic's folder, such as {@code patients/messages_de.properties}
 * @param language null where the file tells none that there is
 * @param key of the text; empty for what is wrong with the whole file
 * @param shipped what comes with the application; null where it has no such text
 * @param faults why it is not used; none where it is
 */
public record OwnText(
        String file,
        @Nullable Language language,
        String key,
        @Nullable String shipped,
        String own,
        List<Violation> faults) {

    public boolean isUsed() {
        return faults.isEmpty();
    }
}
