package clinic.vein.referral.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Ending;
import clinic.vein.referral.Endings;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why the referral ended from outside; of a report that came after a patient's death, that death. */
@Component
class EndingSection implements CaseFileSection {

    private final Endings endings;

    EndingSection(Endings endings) {
        this.endings = endings;
    }

    /** @param diedOn null where it is not known */
    record Shown(
            String kind,
            @Nullable String diedOn,
            @Nullable String source,
            String said,
            Instant recordedAt,
            String recordedBy,
            @Nullable String undoAskedBy) {}

    @Override
    public String name() {
        return "ending";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return endings.standing(id)
                .or(() -> endings.death(id))
                .map(EndingSection::shown)
                .orElse(null);
    }

    private static Shown shown(Ending ending) {
        return new Shown(
                ending.kind().name(),
                Objects.toString(ending.diedOn(), null),
                ending.source() == null ? null : ending.source().name(),
                ending.said(),
                ending.recordedAt(),
                ending.recordedBy(),
                ending.undoAsked() == null ? null : ending.undoAsked().by());
    }
}
