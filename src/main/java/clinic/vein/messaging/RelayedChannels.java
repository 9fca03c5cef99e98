package clinic.vein.messaging;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways by which messages go out by themselves here; what goes any other way is reception's. */
@Component
public class RelayedChannels {

    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);

    RelayedChannels(ObjectProvider<Mail> mail, ObjectProvider<TextMessages> texts) {
        if (mail.getIfAvailable() != null) {
            channels.add(Channel.EMAIL);
        }
        if (texts.getIfAvailable() != null) {
            channels.add(Channel.SMS);
        }
    }

    public Set<Channel> all() {
        return Set.copyOf(channels);
    }

    boolean hasAny() {
        return !channels.isEmpty();
    }

    boolean has(Channel channel) {
        return channels.contains(channel);
    }
}
