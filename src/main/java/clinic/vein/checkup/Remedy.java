package clinic.vein.checkup;

import clinic.vein.kernel.Worded;
import clinic.vein.process.ProcessTrouble.Kind;

/** What a kind of trouble is called, what it means, and what repairs it. */
public record Remedy(Kind kind) implements Worded {

    private enum Part {
        REPAIR
    }

    @Override
    public String name() {
        return kind.name();
    }

    /** The kind's own words are those of the timeline. */
    @Override
    public String wordKey() {
        return "Remedy." + kind.name();
    }

    public String repair() {
        return part(Part.REPAIR);
    }
}
