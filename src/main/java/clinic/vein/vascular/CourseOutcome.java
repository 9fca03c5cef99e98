package clinic.vein.vascular;

/** How a course ended. */
public enum CourseOutcome {
    FINISHED,
    STOPPED
}
