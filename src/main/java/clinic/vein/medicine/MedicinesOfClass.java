package clinic.vein.medicine;

import clinic.vein.referral.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a medicine of a class is taken.
 *
 * @param answer never no while anything on the list was not looked up, nor where nobody asked for medicines
 * @param found those that are taken
 */
public record MedicinesOfClass(Answer answer, List<TakenMedicine> found) {

    /** @param taken empty where nobody asked */
    public static MedicinesOfClass among(Optional<List<TakenMedicine>> taken, MedicineClass of) {
        List<TakenMedicine> all = taken.orElse(List.of());
        List<TakenMedicine> found = all.stream()
                .filter(each -> each.isTaken()
                        && each.ingredients().stream()
                                .anyMatch(one -> one.classes().contains(of)))
                .toList();
        if (!found.isEmpty()) {
            return new MedicinesOfClass(Answer.YES, found);
        }
        boolean open = all.stream().anyMatch(each -> !each.isLookedUp());
        Answer none = open ? Answer.UNKNOWN : Answer.NO;
        return new MedicinesOfClass(taken.isEmpty() ? Answer.NOT_ASKED : none, found);
    }

    public String inFull() {
        return found.stream().map(TakenMedicine::inFull).collect(Collectors.joining(", "));
    }
}
