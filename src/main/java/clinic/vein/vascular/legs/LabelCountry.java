package clinic.vein.vascular.legs;

/** Whose labels and guidelines on aftercare the clinic goes by. */
public enum LabelCountry {
    GB,
    DE,
    US
}
