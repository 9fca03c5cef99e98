package clinic.vein.kernel.quantity;

import clinic.vein.kernel.Fault;

/** What can be wrong with a typed number. */
enum QuantityFault implements Fault {
    NOT_A_NUMBER("not.a.number"),
    NO_WHOLE_NUMBER("not.a.number"),
    BOUND_NOT_USABLE("bound.not.usable"),
    USELESS_ZERO("ambiguous.number"),
    AMBIGUOUS_NUMBER("ambiguous.number"),
    UNKNOWN_UNIT("unknown.unit"),
    UNIT_MISSING("unknown.unit"),
    INDEX_OUT_OF_RANGE("out.of.range"),
    CONVERTED_OUT_OF_RANGE("out.of.range"),
    NOT_WHOLE("too.precise"),
    MORE_THAN_ONE_DECIMAL("too.precise"),
    TOO_PRECISE("too.precise");

    private final String code;

    QuantityFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
