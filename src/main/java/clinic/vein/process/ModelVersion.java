package clinic.vein.process;

/**
 * A model as it was deployed.
 *
 * @param process its key, such as {@code Referral}
 * @param version from 1
 */
public record ModelVersion(String process, int version) {}
