package clinic.vein.security.factor;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Role;
import clinic.vein.security.factor.SecondFactors.Factor;
import clinic.vein.security.limits.Tries.Limit;
import clinic.vein.security.limits.TryCounts.Count;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a code besides the password. */
@Component
public class SecondStep {

    /** Of whoever sets a device up; after them the waiting grows from seconds to a quarter of an hour. */
    private static final Limit LIMIT = new Limit(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /** A device's clock may be so many half minutes ahead or behind. */
    private static final int SKEW = 1;

    /** A secret that was shown and not confirmed is not left for whoever finds it. */
    private static final Duration ENROLMENT = Duration.ofMinutes(15);

    private final SecondFactors factors;
    private final FactorSeal seal;
    private final SecondFactorSettings settings;
    private final DraftKey key;
    private final AuditEvents events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondStep(
            SecondFactors factors,
            FactorSeal seal,
            SecondFactorSettings settings,
            DraftKey key,
            AuditEvents events,
            Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.settings = settings;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a secret can be kept: with a key that is lost at the next start nobody could sign in after it. */
    public boolean isPossible() {
        return key.lasting();
    }

    /** Whether somebody of these roles must have one. */
    public boolean isRequired(Collection<Role> roles) {
        return isPossible() && roles.stream().anyMatch(settings.roles()::contains);
    }

    public boolean isEnrolled(String account) {
        return factors.isConfirmed(account);
    }

    /** Shows a new secret; one that was shown before is worth nothing any more. */
    @Transactional
    public DeviceSecret begin(String account) {
        DeviceSecret secret = DeviceSecret.random(random);
        factors.begin(account, seal.seal(account, secret), clock.instant());
        return secret;
    }

    /**
     * The secret that was shown last and not confirmed yet, while it may be.
     *
     * @param hash of the secret that was shown to whoever asks: another session of the account is shown none
     */
    @Transactional
    public Optional<DeviceSecret> begun(String account, String hash) {
        return begun(account, hash, clock.instant()).flatMap(factor -> seal.open(account, factor.sealedSecret()));
    }

    private Optional<Factor> begun(String account, String hash, Instant now) {
        return factors.lock(account)
                .filter(factor -> factor.confirmedAt() == null)
                .filter(factor -> factor.begunAt().plus(ENROLMENT).isAfter(now))
                .filter(factor -> seal.open(account, factor.sealedSecret())
                        .filter(secret -> secret.hash().equals(hash))
                        .isPresent());
    }

    /**
     * @param hash of the secret that was shown to whoever types the code
     * @return the recovery codes, shown this once; nothing when the code was wrong
     */
    @Transactional
    public Optional<List<String>> confirm(Actor actor, String typed, String hash) {
        String account = actor.id();
        Instant now = clock.instant();
        Optional<Factor> begun =
                begun(account, hash, now).filter(factor -> wait(factor, now).isZero());
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = step(account, begun.get(), typed, now);
        if (step.isEmpty()) {
            factors.failed(account, now);
            return Optional.empty();
        }
        List<String> codes = RecoveryCodes.random(random);
        factors.confirm(
                account,
                step.getAsLong(),
                now,
                codes.stream().map(code -> seal.hash(account, code)).toList());
        record(actor, "ENROLLED " + account);
        return Optional.of(codes.stream().map(RecoveryCodes::shown).toList());
    }

    /** Uses a code of the device, or a recovery code, up. Whoever asks counts the tries. */
    @Transactional
    public boolean takes(Actor actor, String typed) {
        String account = actor.id();
        Factor factor = factors.lock(account)
                .filter(known -> known.confirmedAt() != null)
                .orElse(null);
        if (factor == null) {
            return false;
        }
        OptionalLong step = step(account, factor, typed, clock.instant());
        if (step.isPresent()) {
            factors.accepted(account, step.getAsLong());
            return true;
        }
        boolean recovered = takesRecoveryCode(account, typed);
        if (recovered) {
            record(actor, "RECOVERY_CODE_USED " + account);
        }
        return recovered;
    }

    /** Takes the device away, of oneself with a code that was checked before, or of somebody else for a reason. */
    @Transactional
    public boolean remove(Actor actor, String account, ResetReason reason) {
        boolean removed = factors.remove(account);
        if (removed) {
            record(actor, "REMOVED " + account + " " + reason);
        }
        return removed;
    }

    /** With the account that is deleted, or made anew: the device is its owner's, not the id's. */
    @Transactional
    public void forget(Actor actor, String account) {
        remove(actor, account, ResetReason.ACCOUNT_GONE);
    }

    public List<SecondFactors.Enrolled> enrolled() {
        return factors.enrolled();
    }

    private boolean takesRecoveryCode(String account, String typed) {
        return RecoveryCodes.read(typed)
                .map(code -> factors.takeRecoveryCode(account, seal.hash(account, code)))
                .orElse(false);
    }

    /** Later than the last one that was taken, so that nobody uses again what he has seen somebody type. */
    private OptionalLong step(String account, Factor factor, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = DeviceCodes.step(now);
        return seal.open(account, factor.sealedSecret())
                .map(secret -> LongStream.rangeClosed(current - SKEW, current + SKEW)
                        .filter(step -> step > factor.lastStep())
                        .filter(step -> MessageDigest.isEqual(
                                DeviceCodes.of(secret.bytes(), step).getBytes(StandardCharsets.UTF_8), code))
                        .findFirst())
                .orElse(OptionalLong.empty());
    }

    private static Duration wait(Factor factor, Instant now) {
        return factor.failedAt() == null
                ? Duration.ZERO
                : LIMIT.waiting(new Count(factor.failures(), factor.failedAt()), now);
    }

    private void record(Actor actor, String what) {
        events.add(actor, AuditEntry.done(AuditAction.SECOND_FACTOR_CHANGED, what));
    }
}
