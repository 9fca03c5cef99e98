package clinic.vein.kernel;

/** What can be wrong with what somebody asks for: a code that programs rely on, and words in the catalogue for people. */
public interface Fault extends Worded {

    /** Stable, lower case with dots, such as {@code out.of.range}; faults that programs need not tell apart share one. */
    String code();
}
