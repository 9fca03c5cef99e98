package clinic.vein.vascular.legs;

/** A vein as duplex ultrasound finds it. */
public enum Vein {
    GREAT_SAPHENOUS("great saphenous vein", VeinKind.TRUNK),
    SMALL_SAPHENOUS("small saphenous vein", VeinKind.TRUNK),
    ANTERIOR_ACCESSORY_SAPHENOUS("anterior accessory saphenous vein", VeinKind.TRUNK),
    TRIBUTARY("tributary", VeinKind.TRIBUTARY),
    RETICULAR("reticular veins", VeinKind.RETICULAR),
    SPIDER("spider veins", VeinKind.SPIDER),
    PERFORATOR("perforator", VeinKind.OTHER),
    DEEP("deep vein", VeinKind.OTHER);

    private final String title;
    private final VeinKind kind;

    Vein(String title, VeinKind kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    public VeinKind kind() {
        return kind;
    }
}
