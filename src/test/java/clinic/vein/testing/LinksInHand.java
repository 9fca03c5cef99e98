package clinic.vein.testing;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.WriteOutLinks;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links of messages as they reach a patient. */
public class LinksInHand {

    private static final Pattern PLACE = Pattern.compile("https?://[^ {]*/go/\\{([0-9a-f-]{36})}\\S*");

    private final JdbcClient jdbc;
    private final WriteOutLinks writeOut;

    LinksInHand(JdbcClient jdbc, WriteOutLinks writeOut) {
        this.jdbc = jdbc;
        this.writeOut = writeOut;
    }

    /** The path of the newest, as it stands in a message. */
    public String of(ReferralId id, LinkPurpose purpose) {
        List<String> links = jdbc.sql(
                        "select id::text from clinic.patient_link where referral_id = :id and purpose = :purpose")
                .param("id", id.value())
                .param("purpose", purpose.name())
                .query(String.class)
                .list();
        return jdbc
                .sql("select body from clinic.message where referral_id = :id order by position desc")
                .param("id", id.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(body -> PLACE.matcher(body).results())
                .filter(place -> links.contains(place.group(1)))
                .findFirst()
                .map(place -> URI.create(writeOut.in(place.group())).getPath())
                .orElseThrow(() -> new AssertionError("No message with a link to " + purpose));
    }
}
