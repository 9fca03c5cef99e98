package clinic.vein.kernel;

/** The words of constants for staff, read once. */
final class InEnglish {

    static final Words WORDS = new Catalogue().in(Language.ENGLISH);

    private InEnglish() {}
}
