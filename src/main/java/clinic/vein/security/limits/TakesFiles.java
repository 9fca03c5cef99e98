package clinic.vein.security.limits;

import org.springframework.util.unit.DataSize;

/**
 * A place that takes files, and so longer bodies than others; a feature declares it as a bean.
 *
 * @param path exact, without the application's own prefix
 */
public record TakesFiles(String path, DataSize limit) {}
