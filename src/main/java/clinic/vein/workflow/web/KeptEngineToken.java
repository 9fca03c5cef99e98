package clinic.vein.workflow.web;

import clinic.vein.security.KeptInSession;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;

/** What {@link CsrfPreventionFilter} of the engine's apps compares their cookie with. */
@Component
class KeptEngineToken implements KeptInSession<String> {

    @Override
    public String attribute() {
        return CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;
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
