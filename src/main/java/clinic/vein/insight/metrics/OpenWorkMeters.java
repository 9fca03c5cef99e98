package clinic.vein.insight.metrics;

import clinic.vein.insight.InsightSettings;
import clinic.vein.insight.OpenWork;
import clinic.vein.insight.OpenWork.Standing;
import clinic.vein.insight.OpenWork.Tasks;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What is open, for whom it waits and since when. Labels are the clinic's states, urgencies and roles: never a name. */
@Component
class OpenWorkMeters implements MeterBinder {

    private final Recent<OpenWork> openWork;

    OpenWorkMeters(OpenWork.Counts counts, Clock clock, InsightSettings settings) {
        this.openWork = new Recent<>(() -> counts.at(clock.instant()), settings.figuresKept());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(ReferralState.values())
                .filter(ReferralState::isOpen)
                .forEach(state -> Arrays.stream(Urgency.values())
                        .map(urgency -> new Standing(state, urgency))
                        .forEach(standing -> gauge(
                                        "clinic.referrals.open",
                                        "Open referrals",
                                        work -> work.referrals().getOrDefault(standing, 0L))
                                .tag("state", lower(standing.state()))
                                .tag("urgency", lower(standing.urgency()))
                                .register(registry)));
        for (Role role : Role.WITH_PATIENTS) {
            ofRole(registry, role, "clinic.tasks.unclaimed", "Open tasks that nobody has claimed", Tasks::unclaimed);
            ofRole(registry, role, "clinic.tasks.claimed", "Open tasks that somebody has claimed", Tasks::claimed);
            ofRole(registry, role, "clinic.tasks.overdue", "Open tasks past their due date", Tasks::overdue);
            ofRole(
                    registry,
                    role,
                    "clinic.tasks.oldest.unclaimed.seconds",
                    "How long the oldest unclaimed task has waited",
                    tasks -> tasks.oldestUnclaimed().toSeconds());
        }
        gauge(
                        "clinic.red.flags.overdue",
                        "Overdue alarms, and overdue tasks on emergencies and same-day cases",
                        OpenWork::redFlagsOverdue)
                .register(registry);
        gauge("clinic.messages.waiting", "Messages written and not sent", OpenWork::messagesWaiting)
                .register(registry);
        gauge(
                        "clinic.messages.oldest.seconds",
                        "How long the oldest unsent message has waited",
                        work -> work.oldestMessage().toSeconds())
                .register(registry);
        gauge("clinic.messages.failed", "Messages that could not be sent by themselves", OpenWork::messagesFailed)
                .register(registry);
    }

    private void ofRole(
            MeterRegistry registry, Role role, String name, String description, ToDoubleFunction<Tasks> figure) {
        gauge(name, description, work -> figure.applyAsDouble(work.tasks().getOrDefault(role, Tasks.NONE)))
                .tag("role", role.groupId())
                .register(registry);
    }

    private Gauge.Builder<Recent<OpenWork>> gauge(String name, String description, ToDoubleFunction<OpenWork> figure) {
        return Gauge.builder(name, openWork, recent -> figure.applyAsDouble(recent.get()))
                .description(description)
                .strongReference(true);
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
