package clinic.vein.referral;

import java.util.List;
import java.util.Set;

/** What else matters: conditions and medicines that cause or aggravate restless legs, or limit treatment. */
public record Background(
        boolean pregnant,
        boolean previousClot,
        Set<Condition> conditions,
        List<Medicine> medicines,
        boolean takesMagnesium) {

    public enum Condition {
        DIABETES,
        CHRONIC_KIDNEY_DISEASE,
        IRON_DEFICIENCY,
        PARKINSONS,
        NEUROPATHY,
        PERIPHERAL_ARTERIAL_DISEASE,
        HEART_BLOCK,
        MIGRAINE_WITH_AURA,
        ASTHMA,
        SLEEP_APNOEA,
        MYASTHENIA_GRAVIS,
        PATENT_FORAMEN_OVALE
    }

    /** @param atc full seven-character ATC code, or null where only a name is known */
    public record Medicine(String atc, String text) {}
}
