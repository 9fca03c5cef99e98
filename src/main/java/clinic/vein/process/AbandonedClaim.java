package clinic.vein.process;

import clinic.vein.kernel.TaskId;

/** The claim of somebody who is not there, or may no longer do what the task asks for. */
public record AbandonedClaim(TaskId task, String assignee, ClaimEnd why) {}
