package clinic.vein.messaging;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Primary;

/** The ways by which messages go out by themselves: none, as where there is no server, until a test opens some. */
@Primary
public class OpenWays extends RelayedChannels {

    private final Set<Channel> open = EnumSet.noneOf(Channel.class);

    OpenWays() {
        super(
                new StaticListableBeanFactory().getBeanProvider(Mail.class),
                new StaticListableBeanFactory().getBeanProvider(TextMessages.class));
    }

    synchronized void open() {
        open.addAll(Set.of(Channel.EMAIL, Channel.SMS));
    }

    synchronized void close() {
        open.clear();
    }

    @Override
    public synchronized Set<Channel> all() {
        return Set.copyOf(open);
    }

    @Override
    synchronized boolean hasAny() {
        return !open.isEmpty();
    }

    @Override
    synchronized boolean has(Channel channel) {
        return open.contains(channel);
    }
}
