package clinic.vein.messaging;

/** How a message reached whom it is for. */
public enum Means {
    EMAIL("By e-mail"),
    POST("By post"),
    TELEPHONE("Told on the telephone"),
    TEXT_MESSAGE("By text message"),
    IN_PERSON("Handed over in the clinic"),
    /** A notice that somebody of its role has looked at. */
    SEEN("Seen");

    private final String title;

    Means(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
