package clinic.vein.referral.timeline;

/** Fills in what an entry tells. */
interface Saying {

    /** The kind of the entry, and what there is to say of it. */
    String say(EventKind kind, Object... values);

    String say(EntrySentence sentence, Object... values);
}
