package clinic.vein.kernel;

import java.util.Map;

/**
 * The emergency service's number where nobody has set one. A clinic that names its country and forgets the number must not
 * send its patients to another country's.
 */
final class EmergencyNumber {

    /** Of the European Union, by its Directive 2018/1972, article 109, and of most networks elsewhere (3GPP TS 22.101). */
    private static final String EVERY_MOBILE = "112";

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

    /** @param country ISO 3166 */
    static String of(String country) {
        return NATIONAL.getOrDefault(country, EVERY_MOBILE);
    }
}
