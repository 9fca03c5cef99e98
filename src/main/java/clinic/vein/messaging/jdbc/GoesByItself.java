package clinic.vein.messaging.jdbc;

/** Which messages no person has to send. */
final class GoesByItself {

    /** A text message that has words for it, to somebody who asked for text messages; any other is told by a person. */
    static final String WANTED = """
            (channel <> 'SMS' or short_text is not null and exists (
                select from clinic.contact_consent asked
                where asked.referral_id = message.referral_id and asked.channel = 'SMS' and asked.given))
            """;

    /** By one of the ways in {@code :relayed}. */
    static final String SQL = "(state = 'WAITING' and channel = any (:relayed) and " + WANTED + ")";

    private GoesByItself() {}
}
