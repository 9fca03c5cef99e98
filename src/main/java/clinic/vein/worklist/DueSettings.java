package clinic.vein.worklist;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the clinic has set of deadlines beside the table of due dates: local policy.
 *
 * @param testsBeforeAssessment how many working days before the day of the assessment the blood tests are to be here, so
 *     that whoever is told that they are late can still act
 */
@ConfigurationProperties("clinic.due")
record DueSettings(@DefaultValue("2") int testsBeforeAssessment) {

    DueSettings {
        if (testsBeforeAssessment < 1) {
            throw new IllegalArgumentException("clinic.due.tests-before-assessment must be at least 1");
        }
    }
}
