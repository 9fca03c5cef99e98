package clinic.vein.fhir;

import clinic.vein.kernel.Worded;

/** What is found, asked and agreed, as codes of ours: others have none for it, or none of which we have a source. */
enum FindingCode implements Worded {
    CEAP("ceap"),
    CEAP_BASIS("ceap-basis"),
    VCSS("vcss"),
    VCSS_PAIN("vcss-pain"),
    VCSS_VARICOSE_VEINS("vcss-varicose-veins"),
    VCSS_OEDEMA("vcss-oedema"),
    VCSS_PIGMENTATION("vcss-pigmentation"),
    VCSS_INFLAMMATION("vcss-inflammation"),
    VCSS_INDURATION("vcss-induration"),
    VCSS_ACTIVE_ULCERS("vcss-active-ulcers"),
    VCSS_ULCER_DURATION("vcss-ulcer-duration"),
    VCSS_ULCER_SIZE("vcss-ulcer-size"),
    VCSS_COMPRESSION("vcss-compression"),
    DUPLEX("duplex"),
    REFLUX_TIME("reflux-time"),
    VEIN_DIAMETER("vein-diameter"),
    VEIN_CLOSURE("vein-closure"),
    ANKLE_BRACHIAL_INDEX("abi"),
    RLS_CRITERIA("rls-criteria"),
    RLS_URGE("rls-urge-to-move"),
    RLS_REST("rls-worse-at-rest"),
    RLS_MOVEMENT("rls-relieved-by-movement"),
    RLS_EVENING("rls-worse-in-evening"),
    RLS_SEVERITY("rls-rating"),
    NIGHTS_PER_WEEK("rls-nights"),
    IRLS_TOTAL("irls-total"),
    CONSENT_TO_TREATMENT("consent-to-treatment");

    private final String code;

    FindingCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
