package clinic.vein.kernel.csv;

import clinic.vein.kernel.Fault;

/** What can be wrong with a CSV file and its rows. */
public enum CsvFault implements Fault {
    EMPTY_FILE("empty.file"),
    NOT_UTF8("not.utf8"),
    SPREADSHEET_ERROR("spreadsheet.number"),
    UNKNOWN_COLUMN("unknown.column"),
    DUPLICATE_COLUMN("duplicate.column"),
    MISSING_COLUMN("missing.column"),
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
