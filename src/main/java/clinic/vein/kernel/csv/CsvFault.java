package clinic.vein.kernel.csv;

import clinic.vein.kernel.Fault;

/** What can be wrong with a row of a CSV file. */
enum CsvFault implements Fault {
    LINE_TOO_LONG("line.too.long"),
    QUOTE_NOT_CLOSED("bad.quote"),
    QUOTE_MISPLACED("bad.quote"),
    WRONG_COLUMNS("wrong.columns");

    private final String code;

    CsvFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
