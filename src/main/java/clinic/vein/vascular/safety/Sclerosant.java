package clinic.vein.vascular.safety;

/** What is injected. */
public enum Sclerosant {
    POLIDOCANOL("polidocanol"),
    SODIUM_TETRADECYL_SULFATE("sodium tetradecyl sulfate");

    private final String title;

    Sclerosant(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
