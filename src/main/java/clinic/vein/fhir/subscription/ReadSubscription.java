package clinic.vein.fhir.subscription;

import clinic.vein.fhir.FhirFault;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.springframework.stereotype.Component;

/** Reads what a system asks to be told of: what we cannot keep is refused, since it would be told otherwise than it thinks. */
@Component
class ReadSubscription {

    private static final String JSON = "application/fhir+json";
    private static final String SECRET = "X-Subscription-Secret:";
    private static final String AUTHORIZATION = "Authorization:";
    private static final int MOST_EVENTS = 50;
    private static final int LONGEST_REASON = 200;

    /** As many letters as a key of HMAC-SHA256 has bytes, or more; none that could end a header. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{32,200}");

    private static final Pattern SHOWN = Pattern.compile("[\\x20-\\x7E]{1,2000}");

    private final SubscriptionSettings settings;

    ReadSubscription(SubscriptionSettings settings) {
        this.settings = settings;
    }

    /**
     * @param key to sign with; empty where we are to make one
     * @param heartbeat empty for never
     */
    record Wish(
            URI endpoint,
            Optional<String> key,
            String authorization,
            String reason,
            Optional<Duration> heartbeat,
            int mostEvents,
            Optional<Instant> endsAt) {}

    /** @throws Refused with every violation */
    Wish read(Subscription asked, Instant now) {
        if (settings.isOff()) {
            throw new Refused("Subscription", FhirFault.SUBSCRIPTIONS_OFF);
        }
        Violations violations = new Violations();
        SubscriptionChannelComponent channel = asked.getChannel();
        violations.addIf(
                asked.getStatus() != SubscriptionStatus.REQUESTED, "Subscription.status", FhirFault.ONLY_REQUESTED);
        violations.addIf(!Backport.TOPIC.equals(asked.getCriteria()), "Subscription.criteria", FhirFault.UNKNOWN_TOPIC);
        violations.addIf(
                asked.getCriteriaElement().hasExtension() || asked.hasModifierExtension(),
                "Subscription.criteria.extension",
                FhirFault.NOT_SUPPORTED);
        violations.addIf(
                channel.getType() != SubscriptionChannelType.RESTHOOK,
                "Subscription.channel.type",
                FhirFault.ONLY_REST_HOOK);
        violations.addIf(
                !JSON.equals(channel.getPayload()) || !isIdOnly(channel),
                "Subscription.channel.payload",
                FhirFault.ONLY_ID_ONLY);
        violations.text(asked.getReason(), LONGEST_REASON, "Subscription.reason");
        Optional<URI> endpoint = endpoint(channel.getEndpoint());
        violations.addIf(endpoint.isEmpty(), "Subscription.channel.endpoint", FhirFault.TARGET_NOT_ALLOWED);
        Optional<Instant> end = asked.hasEnd() ? Optional.of(asked.getEnd().toInstant()) : Optional.empty();
        violations.addIf(end.filter(now::isAfter).isPresent(), "Subscription.end", FhirFault.ENDED_BEFORE);
        Optional<Integer> heartbeat =
                number(channel, Backport.HEARTBEAT, 60, (int) Duration.ofDays(1).toSeconds(), violations);
        Optional<Integer> most = number(channel, Backport.MOST_EVENTS, 1, MOST_EVENTS, violations);
        Headers headers = headers(channel.getHeader(), violations);
        violations.refuseIfAny();
        return new Wish(
                endpoint.orElseThrow(),
                headers.key(),
                headers.authorization(),
                asked.hasReason() ? asked.getReason() : "",
                heartbeat.map(Duration::ofSeconds),
                most.orElse(MOST_EVENTS),
                end);
    }

    private static boolean isIdOnly(SubscriptionChannelComponent channel) {
        Element payload = channel.getPayloadElement();
        return payload.hasExtension(Backport.CONTENT)
                && Backport.ID_ONLY.equals(
                        payload.getExtensionByUrl(Backport.CONTENT).getValue().primitiveValue());
    }

    private Optional<URI> endpoint(String address) {
        try {
            return Optional.ofNullable(address).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(address)).filter(settings::allows);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(
            SubscriptionChannelComponent channel, String extension, int least, int most, Violations violations) {
        if (!channel.hasExtension(extension)) {
            return Optional.empty();
        }
        boolean sound = channel.getExtensionByUrl(extension).getValue() instanceof PrimitiveType<?> value
                && value.getValue() instanceof Integer number
                && number >= least
                && number <= most;
        violations.addIf(!sound, "Subscription.channel.extension", FhirFault.OUT_OF_RANGE, least, most);
        return sound
                ? Optional.of(Integer.valueOf(
                        channel.getExtensionByUrl(extension).getValue().primitiveValue()))
                : Optional.empty();
    }

    private record Headers(Optional<String> key, String authorization) {}

    private static Headers headers(List<StringType> asked, Violations violations) {
        Optional<String> key = Optional.empty();
        String authorization = "";
        for (StringType header : asked) {
            String line = header.getValueNotNull();
            if (line.startsWith(SECRET)) {
                key = Optional.of(line.substring(SECRET.length()).strip());
                violations.addIf(
                        !KEY.matcher(key.get()).matches(), "Subscription.channel.header", FhirFault.WEAK_SECRET);
            } else {
                authorization = line.startsWith(AUTHORIZATION)
                        ? line.substring(AUTHORIZATION.length()).strip()
                        : "";
                violations.addIf(
                        !SHOWN.matcher(authorization).matches(), "Subscription.channel.header", FhirFault.OTHER_HEADER);
            }
        }
        return new Headers(key, authorization);
    }
}
