package clinic.vein.outcome;

/** What was injected, one answer for each patient. */
public enum Product {
    POLIDOCANOL("polidocanol"),
    SODIUM_TETRADECYL_SULFATE("sodium tetradecyl sulfate"),
    SEVERAL("several products");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
