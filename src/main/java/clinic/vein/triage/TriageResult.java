package clinic.vein.triage;

import clinic.vein.process.Decided;
import clinic.vein.process.Pathway;
import clinic.vein.process.Urgency;
import java.time.Instant;
import java.util.List;

public record TriageResult(Instant decidedAt, Pathway pathway, Urgency urgency, List<Decided> decisions) {}
