package clinic.vein.vascular.legs;

import java.util.List;
import java.util.UUID;

/** The store of what was found on legs at an examination, before treatment or after it. */
public interface LegFindings {

    void addBefore(UUID assessment, LegAssessment leg);

    void addAfter(UUID review, LegReview leg);

    /** Left before right. */
    List<LegFinding> ofAssessment(UUID assessment);

    /** Left before right. */
    List<LegFinding> ofReview(UUID review);
}
