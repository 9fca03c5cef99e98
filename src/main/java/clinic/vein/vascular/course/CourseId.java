package clinic.vein.vascular.course;

import java.util.UUID;

/** Identifies a course of treatment. */
public record CourseId(UUID value) {}
