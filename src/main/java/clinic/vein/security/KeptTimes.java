package clinic.vein.security;

import org.springframework.stereotype.Component;

/** Since when somebody is signed in, and when they last did something. */
@Component
class KeptTimes extends KeptJson<SignedInSession, SignedInSession> {

    KeptTimes() {
        super(SignedInSession.KEY, SignedInSession.class, SignedInSession.class);
    }

    @Override
    protected SignedInSession kept(SignedInSession session) {
        return session;
    }

    @Override
    protected SignedInSession value(SignedInSession kept) {
        return kept;
    }
}
