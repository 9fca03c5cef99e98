package clinic.vein.outcome;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a registry of other clinics gets of one treated patient. Who knows a patient knows where, when and how they were
 * treated, so these can be made coarser; the values are what the registry is about.
 *
 * @param referral never told: a pseudonym is made of it
 * @param year of the first session; no other date is told
 * @param values by the names of their columns
 */
public record RegistryRow(
        UUID referral,
        @Nullable Integer year,
        @Nullable String pathway,
        @Nullable String restlessLegs,
        @Nullable String treatment,
        @Nullable String product,
        Map<String, @Nullable String> values) {

    /** How coarsely a patient is described: each level tells less than the one before. */
    enum Level {
        ALL,
        WITHOUT_PRODUCT,
        WITHOUT_PATHWAY,
        WITHOUT_YEAR
    }

    RegistryRow at(Level level) {
        return new RegistryRow(
                referral,
                level.compareTo(Level.WITHOUT_YEAR) < 0 ? year : null,
                level.compareTo(Level.WITHOUT_PATHWAY) < 0 ? pathway : null,
                restlessLegs,
                treatment,
                level.compareTo(Level.WITHOUT_PRODUCT) < 0 ? product : null,
                values);
    }

    /** What others may know of the patient. */
    Object known() {
        return Arrays.asList(year, pathway, restlessLegs, treatment, product);
    }
}
