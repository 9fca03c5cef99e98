package clinic.vein.vascular.legs;

/**
 * A named vein of the A of CEAP. The 2020 revision replaced numbers by abbreviations (V1); this list of them is general
 * knowledge (GK), to be compared with the revision's own table before clinical use.
 */
public enum VeinSite {
    TEL("Tel", "spider veins"),
    RET("Ret", "reticular veins"),
    GSVA("GSVa", "great saphenous, above the knee"),
    GSVB("GSVb", "great saphenous, below the knee"),
    SSV("SSV", "small saphenous"),
    AASV("AASV", "anterior accessory saphenous"),
    NSV("NSV", "other superficial vein"),
    TPV("TPV", "perforator of the thigh"),
    CPV("CPV", "perforator of the calf"),
    IVC("IVC", "inferior vena cava"),
    CIV("CIV", "common iliac"),
    IIV("IIV", "internal iliac"),
    EIV("EIV", "external iliac"),
    PELV("PELV", "pelvic veins"),
    CFV("CFV", "common femoral"),
    DFV("DFV", "deep femoral"),
    FV("FV", "femoral"),
    POPV("POPV", "popliteal"),
    TIBV("TIBV", "crural"),
    PRV("PRV", "peroneal"),
    ATV("ATV", "anterior tibial"),
    PTV("PTV", "posterior tibial"),
    MUSV("MUSV", "muscular veins"),
    GAV("GAV", "gastrocnemius"),
    SOV("SOV", "soleus"),
    AN("An", "no diseased vein found");

    private final String code;
    private final String title;

    VeinSite(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
