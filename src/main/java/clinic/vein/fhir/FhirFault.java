package clinic.vein.fhir;

import clinic.vein.kernel.Fault;

/** What can be wrong with what another system asks for in FHIR. */
public enum FhirFault implements Fault {
    UNREADABLE("unreadable"),
    NOT_UNDERSTOOD("not.understood"),
    NO_TOKEN("no.token"),
    SCOPE_MISSING("scope.missing"),
    NOT_FOUND("not.found"),
    METHOD("method.not.allowed"),
    FORMAT("format.not.supported"),
    TOO_LONG("payload.too.large"),
    TOO_MANY("too.many.requests"),
    UNAVAILABLE("unavailable"),
    FAILED("failed"),
    STALE("stale"),
    SENT_BEFORE("sent.before"),
    ONE_IDENTIFIER("one.identifier"),
    OTHER_CONDITION("other.condition"),
    NOT_SUPPORTED("not.supported"),
    ONLY_ACTIVE("only.active"),
    ONLY_ORDER("only.order"),
    ONLY_REVOKED("only.revoked"),
    UNDER_WAY("under.way"),
    REVOKE_INSTEAD("revoke.instead"),
    ELSEWHERE("reference.elsewhere"),
    NOT_THERE("reference.not.there"),
    OTHER_TYPE("reference.other.type"),
    OTHER_PATIENT("other.patient"),
    ONE_REQUEST("one.request"),
    NOT_USED("not.used"),
    ONLY_TRANSACTION("only.transaction"),
    ONLY_CREATE("only.create"),
    UNKNOWN_QUESTIONNAIRE("unknown.questionnaire"),
    NOT_COMPLETED("not.completed"),
    UNKNOWN_QUESTION("unknown.question"),
    ASKED_TWICE("asked.twice"),
    OTHER_KIND_OF_ANSWER("wrong.type"),
    OTHER_SYSTEM("other.system"),
    UNITS_DIFFER("other.unit"),
    NONE_AND_OTHERS("none.and.others"),
    ONE_ANSWER("one.answer"),
    SAY_WHY("say.why"),
    VERSION_NEEDED("version.needed"),
    NOTHING_ASKED("nothing.asked"),
    ONLY_INPUT("only.input"),
    ANSWERED_LONG_AGO("answered.long.ago"),
    UNKNOWN_PAGE("unknown.page"),
    ONLY_BOOKED("only.booked"),
    ONLY_BOOKED_OR_CANCELLED("only.booked.or.cancelled"),
    NO_LONGER_BOOKED("no.longer.booked"),
    NOT_TO_BE_BOOKED("nothing.to.book"),
    ONE_SLOT("one.slot"),
    OTHER_TIME("other.time"),
    SUBSCRIPTIONS_OFF("subscriptions.off"),
    ONLY_REQUESTED("only.requested"),
    UNKNOWN_TOPIC("unknown.topic"),
    ONLY_REST_HOOK("only.rest.hook"),
    ONLY_ID_ONLY("only.id.only"),
    TARGET_NOT_ALLOWED("target.not.allowed"),
    ENDED_BEFORE("ended.before"),
    OUT_OF_RANGE("out.of.range"),
    WEAK_SECRET("weak.secret"),
    OTHER_HEADER("other.header"),
    TOO_MANY_SUBSCRIPTIONS("too.many.subscriptions"),
    ONLY_OFF_OR_REQUESTED("only.off.or.requested"),
    ANOTHER_SUBSCRIPTION("another.subscription"),
    EVENTS_GONE("events.gone");

    private final String code;

    FhirFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
