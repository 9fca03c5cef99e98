package clinic.vein.vascular.followup;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be changed in a closing letter before it is signed.
 *
 * @param correctable the parts that may be put in other words; tables, findings and doses never can
 */
@ConfigurationProperties("clinic.letters")
public record ClosingLetterSettings(
        @DefaultValue({"REASON", "DECISION", "ADVICE"}) Set<LetterPart> correctable) {}
