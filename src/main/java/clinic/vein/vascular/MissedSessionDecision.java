package clinic.vein.vascular;

import clinic.vein.process.Violations;

/** The submission of {@code DecideAfterMissedSession}. */
public record MissedSessionDecision(Decision decision, String reason) {

    public enum Decision {
        REBOOK,
        STOP
    }

    void check() {
        Violations violations = new Violations();
        violations.required(decision, "decision");
        violations.required(reason, "reason");
        violations.text(reason, 2000, "reason");
        violations.refuseIfAny();
    }
}
