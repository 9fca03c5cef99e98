package clinic.vein.vascular.legs;

import clinic.vein.kernel.Worded;

/** A vein as duplex ultrasound finds it. */
public enum Vein implements Worded {
    GREAT_SAPHENOUS(VeinKind.TRUNK),
    SMALL_SAPHENOUS(VeinKind.TRUNK),
    ANTERIOR_ACCESSORY_SAPHENOUS(VeinKind.TRUNK),
    TRIBUTARY(VeinKind.TRIBUTARY),
    RETICULAR(VeinKind.RETICULAR),
    SPIDER(VeinKind.SPIDER),
    PERFORATOR(VeinKind.OTHER),
    DEEP(VeinKind.OTHER);

    private final VeinKind kind;

    Vein(VeinKind kind) {
        this.kind = kind;
    }

    public VeinKind kind() {
        return kind;
    }
}
