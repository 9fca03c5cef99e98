package clinic.vein.vascular.legs;

import clinic.vein.kernel.Worded;

/**
 * A named vein of the A of CEAP. The 2020 revision replaced numbers by abbreviations (V1); this list of them is general
 * knowledge (GK), to be compared with the revision's own table before clinical use.
 */
public enum VeinSite implements Worded {
    TEL("Tel"),
    RET("Ret"),
    GSVA("GSVa"),
    GSVB("GSVb"),
    SSV("SSV"),
    AASV("AASV"),
    NSV("NSV"),
    TPV("TPV"),
    CPV("CPV"),
    IVC("IVC"),
    CIV("CIV"),
    IIV("IIV"),
    EIV("EIV"),
    PELV("PELV"),
    CFV("CFV"),
    DFV("DFV"),
    FV("FV"),
    POPV("POPV"),
    TIBV("TIBV"),
    PRV("PRV"),
    ATV("ATV"),
    PTV("PTV"),
    MUSV("MUSV"),
    GAV("GAV"),
    SOV("SOV"),
    AN("An");

    private final String code;

    VeinSite(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
