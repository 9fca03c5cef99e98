package clinic.vein.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The emergency service's number where nobody has set one. A clinic that names its country and forgets the number must not
 * send its patients to another country's, nor to the police of its own: 112 reaches them in Norway and Korea.
 */
final class EmergencyNumber {

    private static final String EUROPEAN = "112";

    /**
     * The European Union, by its Directive 2018/1972, article 109; and by their own law Georgia, India, Iceland and Turkey,
     * where 112 reaches the ambulance too.
     */
    private static final Set<String> WITH_THE_EUROPEAN = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GE", "IN", "IS", "TR");

    /** Where another number is the one that people know; each country's own numbering plan. */
    private static final Map<String, String> NATIONAL = Map.of(
            "GB", "999",
            "US", "911",
            "CA", "911",
            "AU", "000",
            "NZ", "111",
            "JP", "119",
            "BR", "192",
            "ZA", "10177");

    private EmergencyNumber() {}

    /**
     * @param country ISO 3166
     * @return nothing where somebody must say it
     */
    static Optional<String> of(String country) {
        return WITH_THE_EUROPEAN.contains(country) ? Optional.of(EUROPEAN) : Optional.ofNullable(NATIONAL.get(country));
    }
}
