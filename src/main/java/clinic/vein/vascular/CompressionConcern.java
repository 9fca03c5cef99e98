package clinic.vein.vascular;

/** What speaks against compressing a leg; what each means is said by the table {@code Compression}. */
public enum CompressionConcern {
    ARTERIAL_SIGNS("signs or risk of arterial disease"),
    NEUROPATHY("peripheral neuropathy"),
    BYPASS_GRAFT("bypass graft"),
    FRAGILE_SKIN("fragile skin"),
    SEVERE_OEDEMA("severe oedema"),
    ALLERGY("allergy to the material");

    private final String title;

    CompressionConcern(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
