package clinic.vein.links;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Envelope;
import clinic.vein.links.PatientLinks.Sealed;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the secrets into a message that goes out. Sent or printed once more it has the same: a mail server may have taken
 * the first one.
 */
@Component
public class WriteOutLinks {

    private final PatientLinks links;
    private final Envelope envelope;

    WriteOutLinks(PatientLinks links, DraftKey key) {
        this.links = links;
        this.envelope = new Envelope(key.key("patient links"));
    }

    /** With something in the place of each secret that is as long. */
    public static String asLongAsSent(String text) {
        return PlacesOfLinks.fill(text, id -> LinkToken.random().text());
    }

    /** For whoever reads the message here. */
    public static String withoutSecrets(String text) {
        return PlacesOfLinks.fill(text, id -> "…");
    }

    @Transactional
    public String in(String text) {
        Map<UUID, Sealed> held = links.holdAll(PlacesOfLinks.in(text)).stream()
                .collect(Collectors.toMap(Sealed::id, Function.identity()));
        return PlacesOfLinks.fill(text, id -> secret(id, held.get(id)));
    }

    /** Of a link that is gone, as after an erasure, one that opens nothing. */
    private String secret(UUID id, @Nullable Sealed sealed) {
        if (sealed == null) {
            return LinkToken.random().text();
        }
        return sealed.token() == null
                ? fresh(id)
                : envelope.open(id.toString(), sealed.token()).orElseGet(() -> fresh(id));
    }

    private String fresh(UUID id) {
        LinkToken token = LinkToken.random();
        links.giveToken(id, token.sha256(), envelope.seal(id.toString(), token.text()));
        return token.text();
    }
}
