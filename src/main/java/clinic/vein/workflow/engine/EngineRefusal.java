package clinic.vein.workflow.engine;

import clinic.vein.kernel.Worded;

/** What the engine is kept from doing, for whoever asked it to. */
enum EngineRefusal implements Worded {
    EXPRESSION_IN_QUERY,
    /** Has a place for the expressions that may be used. */
    OTHER_EXPRESSION,
    NO_DEPLOYMENT
}
