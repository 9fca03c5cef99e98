package clinic.vein.security.limits;

import org.springframework.util.unit.DataSize;

/**
 * A place that takes files, and so longer bodies than others; a feature declares it as a bean.
 *
 * @param path without the application's own prefix; {@code *} is one segment
 * @param byStrangers whether somebody may send them who is not signed in, such as a patient: few at the same time
 */
public record TakesFiles(String path, DataSize limit, boolean byStrangers) {

    public TakesFiles(String path, DataSize limit) {
        this(path, limit, false);
    }
}
