package clinic.vein.vascular.course;

/** How a course ended. */
public enum CourseOutcome {
    FINISHED,
    STOPPED
}
