package clinic.vein.workflow.web;

import clinic.vein.security.KeptInSession;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.stereotype.Component;

/** What {@link CsrfPreventionFilter} of the engine's apps compares their cookie with. */
@Component
class KeptEngineToken implements KeptInSession<String> {

    @Override
    public String attribute() {
        return "CAMUNDA_CSRF_TOKEN";
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public String write(String token) {
        return token;
    }

    @Override
    public String read(String text) {
        return text;
    }
}
