package clinic.vein.referral;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's age in whole years, which an estimated birth date leaves open by one.
 *
 * @param youngest the least that it can be
 * @param oldest the most that it can be
 */
public record Age(int youngest, int oldest) {

    public boolean isCertain() {
        return youngest == oldest;
    }

    /**
     * What a decision table says of somebody of this age. Where its rules tell the youngest from the oldest, the age
     * decides nothing: it is asked without one, and its rules say what that means.
     */
    public <T> T ask(Function<@Nullable Integer, T> table) {
        T ofYoungest = table.apply(youngest);
        if (isCertain() || ofYoungest.equals(table.apply(oldest))) {
            return ofYoungest;
        }
        return table.apply(null);
    }
}
