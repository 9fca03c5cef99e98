package clinic.vein.intake.web;

/** One answer that a patient can choose, in words of everyday. */
record Choice(String code, String label) {

    static Choice of(Enum<?> code, String label) {
        return new Choice(code.name(), label);
    }
}
