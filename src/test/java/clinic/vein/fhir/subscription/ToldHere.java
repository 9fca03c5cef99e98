package clinic.vein.fhir.subscription;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.testing.Eventually;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The regular work, done when a test asks for it: what is due is told to an address on this machine, whatever host it names. */
public final class ToldHere {

    private ToldHere() {}

    public static TellChanges on(int port, BeanFactory beans) {
        Targets direct = new DirectTargets(
                host -> List.of(InetAddress.getLoopbackAddress()),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                true,
                Eventually.LONG);
        Targets here = (URI named, Map<String, String> headers, byte[] body) ->
                direct.post(URI.create("http://127.0.0.1:" + port + named.getPath()), headers, body);
        return new TellChanges(
                beans.getBean(ChangeSubscriptions.class),
                beans.getBean(ChangeEvents.class),
                beans.getBean(SubscriptionSettings.class),
                beans.getBean(KnownSystems.class),
                beans.getBean(SubscriptionSeal.class),
                here,
                beans.getBean(NotificationJson.class),
                beans.getBean(PublicAddress.class),
                beans.getBean(TransactionTemplate.class),
                beans.getBean(Clock.class));
    }
}
