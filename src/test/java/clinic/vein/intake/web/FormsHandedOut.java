package clinic.vein.intake.web;

/** Hands out forms as the page does, without drawing the page, which takes longer than all else about a report. */
public final class FormsHandedOut {

    private final PatientPageLimits limits;

    FormsHandedOut(PatientPageLimits limits) {
        this.limits = limits;
    }

    /** What a new form is known by. */
    public String stamp() {
        return limits.newStamp();
    }
}
