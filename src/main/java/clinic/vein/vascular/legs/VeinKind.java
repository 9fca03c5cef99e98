package clinic.vein.vascular.legs;

/** How the table of treatment options sorts veins; the one whose treatment decides the plan first. */
public enum VeinKind {
    TRUNK,
    TRIBUTARY,
    RETICULAR,
    SPIDER,
    OTHER
}
