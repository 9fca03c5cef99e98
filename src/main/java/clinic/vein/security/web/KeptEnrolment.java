package clinic.vein.security.web;

import clinic.vein.security.KeptInSession;
import org.springframework.stereotype.Component;

/** From the page with the picture to the first code. */
@Component
class KeptEnrolment implements KeptInSession<BegunEnrolment> {

    @Override
    public String attribute() {
        return BegunEnrolment.KEY;
    }

    @Override
    public Class<BegunEnrolment> type() {
        return BegunEnrolment.class;
    }

    @Override
    public String write(BegunEnrolment begun) {
        return begun.secret();
    }

    @Override
    public BegunEnrolment read(String text) {
        return new BegunEnrolment(text);
    }
}
