package clinic.vein.demo;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.process.CareTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The scene of one story: the hour it has come to and who acts. What falls due on the way, such as a reminder, happens
 * at its own time. As a story comes to the present before its transaction ends, it leaves nothing overdue behind that
 * the engine would then do at the wrong time.
 */
final class Scene {

    private static final Duration BETWEEN_TASKS = Duration.ofMinutes(11);
    private static final Duration AT_WORK = Duration.ofMinutes(7);
    private static final Duration UNTIL_SENT = Duration.ofHours(3);
    private static final Map<Channel, Means> SENT_BY =
            Map.of(Channel.EMAIL, Means.EMAIL, Channel.SMS, Means.TEXT_MESSAGE, Channel.LETTER, Means.POST);

    private final Clinic clinic;
    private final Report patient;
    private final ClinicDays days;
    private Instant hour;
    private @Nullable ReferralId referral;
    private @Nullable Instant appointment;
    private @Nullable Finding finding;
    private @Nullable LocalDate lastSession;

    /** @param beginning before anything happens */
    Scene(Clinic clinic, Report patient, Instant beginning, Instant present) {
        this.clinic = clinic;
        this.patient = patient;
        this.days = new ClinicDays(clinic.settings(), clinic.calendar(), present);
        this.hour = beginning;
    }

    Clinic clinic() {
        return clinic;
    }

    Report patient() {
        return patient;
    }

    ClinicDays days() {
        return days;
    }

    LocalDate day() {
        return LocalDate.ofInstant(hour, clinic.settings().zone());
    }

    ReferralId referral() {
        return Objects.requireNonNull(referral);
    }

    void follow(ReferralId received) {
        this.referral = received;
    }

    Instant appointment() {
        return Objects.requireNonNull(appointment);
    }

    void agreeOn(Instant time) {
        this.appointment = time;
    }

    Finding finding() {
        return Objects.requireNonNull(finding);
    }

    void find(Finding found) {
        this.finding = found;
    }

    LocalDate lastSession() {
        return Objects.requireNonNull(lastSession);
    }

    void rememberSession() {
        this.lastSession = day();
    }

    boolean awaits(CareTask task) {
        return clinic.openTasks().find(referral(), task).isPresent();
    }

    void pass(Duration time) {
        goTo(hour.plus(time));
    }

    void goTo(Instant later) {
        if (later.isBefore(hour) || later.isAfter(days.present())) {
            throw new IllegalStateException(
                    "A story goes from the past to the present, not from " + hour + " to " + later);
        }
        Instant fired = fireNext(later);
        while (fired != null) {
            hour = fired;
            sendMessages();
            fired = fireNext(later);
        }
        hour = later;
        sendMessages();
    }

    /** Reception and the roles see to what was written some time ago. */
    private void sendMessages() {
        if (referral == null) {
            return;
        }
        for (PendingMessage message : clinic.pendingMessages().of(referral)) {
            Instant sent = message.createdAt().plus(UNTIL_SENT);
            if (sent.isAfter(hour)) {
                continue;
            }
            MessageId id = message.id();
            if (message.isForOutside()) {
                act(Role.INTAKE, () -> clinic.sendByHand().sent(id, SENT_BY.get(message.channel())));
            } else {
                act(
                        Objects.requireNonNull(message.role()),
                        () -> clinic.sendByHand().seen(id));
            }
        }
    }

    void comeToThePresent() {
        goTo(days.present());
    }

    private @Nullable Instant fireNext(Instant until) {
        ReferralId followed = referral;
        return followed == null ? null : as(Role.SYSTEM, () -> clinic.timers().fireNext(followed, until));
    }

    /** Claims the task and completes it some minutes later by the document that its form would send. */
    void complete(Work work) {
        pass(BETWEEN_TASKS);
        TaskId id = claim(work.task());
        hour = hour.plus(AT_WORK);
        as(work.task().role(), () -> {
            clinic.taskWork().complete(id, work.json());
            return null;
        });
    }

    TaskId claim(CareTask task) {
        TaskId id = clinic.openTasks()
                .find(referral(), task)
                .orElseThrow(() -> new IllegalStateException("The story does not come to " + task.title()));
        as(task.role(), () -> {
            clinic.taskWork().claim(id);
            return null;
        });
        return id;
    }

    void act(Role role, Runnable action) {
        as(role, () -> {
            action.run();
            return null;
        });
    }

    <T> T as(Role role, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(authentication(role));
        try {
            return clinic.clock().at(hour, action);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The demo accounts are named as the groups of their roles. */
    private static @Nullable Authentication authentication(Role role) {
        return switch (role) {
            case SYSTEM -> null;
            case PATIENT ->
                new AnonymousAuthenticationToken(
                        "demo", "patient", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            default ->
                UsernamePasswordAuthenticationToken.authenticated(
                        role.groupId(), null, AuthorityUtils.createAuthorityList(role.authority()));
        };
    }
}
