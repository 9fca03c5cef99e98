package clinic.vein.intake;

import clinic.vein.kernel.Fault;

/** What can be wrong with a report. */
public enum IntakeFault implements Fault {
    BAD_IDEMPOTENCY_KEY("bad.format"),
    IDEMPOTENCY_KEY_REUSED("idempotency.key.reused"),
    BORN_TOO_EARLY("out.of.range"),
    AMBIGUOUS_DATE("ambiguous.date"),
    SPREADSHEET_DAY("not.a.date"),
    NOT_A_DATE("not.a.date"),
    NO_LEG_NAMED("does.not.fit"),
    LEG_WITHOUT_VEINS("does.not.fit"),
    NO_OPEN_ULCER("does.not.fit"),
    ALLERGY_DENIED("does.not.fit"),
    NO_NUMBER("wrong.type"),
    /** Nobody can have seen yet what was made of a number. */
    NOT_SEEN("not.seen"),
    NO_ATC_CODE("bad.format"),
    DUPLICATE("duplicate"),
    TOO_MANY("too.many"),
    NO_FIELD_OF_REFERRAL("unknown.field"),
    NO_FAMILY_NAME("required"),
    TOO_LARGE("too.long"),
    NOT_JSON("not.json"),
    SOURCE_OF_PEOPLE("source.of.people"),
    NO_OBJECT("wrong.type"),
    ADDED("added"),
    NOT_WHOLE("wrong.type"),
    OUT_OF_RANGE("out.of.range"),
    TEXT_NOT_UTF8("not.utf8"),
    TOO_MANY_ROWS("too.many.rows"),
    NOT_AN_ESTIMATED_DATE("not.a.date"),
    NOT_TEXT("wrong.type"),
    NOT_AN_OBJECT("wrong.type"),
    NOT_A_LIST("wrong.type"),
    NOT_JSON_AT("not.json"),
    NO_WAY_TO_REACH("required"),
    NO_LETTER("bad.format"),
    NO_TELEPHONE_NUMBER("bad.format"),
    NO_EMAIL_ADDRESS("bad.format"),
    MIXED_ALPHABETS("mixed.alphabets"),
    PLACEHOLDER_ADDRESS("placeholder"),
    UNCLEAR_DOMAIN("unclear.domain"),
    SPREADSHEET_NUMBER("spreadsheet.number"),
    CANNOT_BE_PRINTED("cannot.be.printed"),
    NEWER_DOCUMENT("unknown.version"),
    OTHER_SOURCE("does.not.fit"),
    BODY_TOO_LONG("payload.too.large");

    private final String code;

    IntakeFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
