package clinic.vein.kernel;

/** A fault whose words still stand in Java; those that are left are counted by a test. */
record Untranslated(String code, String text) implements Fault {

    @Override
    public String name() {
        return code;
    }

    @Override
    public String wordKey() {
        return code;
    }
}
