package clinic.vein.vascular;

/** How the table of treatment options sorts veins; the one whose treatment decides the plan first. */
public enum VeinKind {
    TRUNK,
    TRIBUTARY,
    RETICULAR,
    SPIDER,
    OTHER
}
