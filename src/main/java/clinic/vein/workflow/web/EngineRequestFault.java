package clinic.vein.workflow.web;

import clinic.vein.kernel.Fault;

/** Why a request does not reach the engine. */
enum EngineRequestFault implements Fault {
    CLOSED("engine.endpoint.closed"),
    TOO_LARGE("body.too.large"),
    NOT_JSON("body.not.json"),
    EXPRESSION("expression.refused"),
    UNREADABLE("request.unreadable");

    private final String code;

    EngineRequestFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
