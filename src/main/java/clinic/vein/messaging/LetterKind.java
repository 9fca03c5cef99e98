package clinic.vein.messaging;

/** What a letter is about. The title is all that the document's metadata says. */
public enum LetterKind {
    CLOSING("Closing letter"),
    ADVICE("Advice"),
    DECLINE("Decision on a referral"),
    RETURN("Referral returned with advice");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
