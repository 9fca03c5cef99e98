package clinic.vein.kernel;

import java.util.Map;
import java.util.Set;

/**
 * The emergency service's number where nobody has set one, of the countries for which a source stands beside it. A clinic that
 * names another country and forgets the number must not send its patients to a wrong one: 112 reaches the police in Norway and
 * Korea. Its patients are told to ring their country's emergency number, whichever it is.
 */
final class EmergencyNumber {

    static final String NOT_KNOWN = "";

    private static final String EUROPEAN = "112";

    /** The European Union: Directive (EU) 2018/1972, article 109. Iceland: Act 40/2008 on coordinated emergency answering. */
    private static final Set<String> WITH_THE_EUROPEAN = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS");

    /**
     * Where another number is the one that people know. Read: GB, NHS, page on ambulance services; US, Federal Communications
     * Commission, The Nation's 911 System; CA, CRTC, Telecom Regulatory Policy 2014-342; NZ, govt.nz, page on the 111 emergency
     * service; AU, SBS, page on Triple Zero. Not read: AU, Telecommunications Numbering Plan 2015.
     */
    private static final Map<String, String> NATIONAL =
            Map.of("GB", "999", "US", "911", "CA", "911", "AU", "000", "NZ", "111");

    private EmergencyNumber() {}

    /**
     * @param country ISO 3166
     * @return {@link #NOT_KNOWN} where nobody has said it
     */
    static String of(String country) {
        return WITH_THE_EUROPEAN.contains(country) ? EUROPEAN : NATIONAL.getOrDefault(country, NOT_KNOWN);
    }
}
