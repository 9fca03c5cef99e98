package clinic.vein.security;

/**
 * One thing that a session holds from one request to the next, as a text that each of the clinic's applications can read. A
 * session holds nothing else: what nobody here wrote down is refused when it is put there.
 */
public interface KeptInSession<T> {

    /** Its name in the session, where each name has one kind of thing. */
    String attribute();

    Class<T> type();

    String write(T value);

    /**
     * @throws RuntimeException for a text that this release does not understand, such as that of another release: it counts
     *     as not there, and who was signed in by it signs in again
     */
    T read(String text);
}
