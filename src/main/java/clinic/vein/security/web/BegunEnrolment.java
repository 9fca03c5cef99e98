package clinic.vein.security.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpSession;

/**
 * Which device this session has begun to set up: another session of the account, such as a stranger's who knows the
 * password, neither sees its secret nor goes on with it.
 *
 * @param secret the secret's hash; empty where nothing was begun
 */
record BegunEnrolment(String secret) {

    static final String KEY = BegunEnrolment.class.getName();

    private static final BegunEnrolment NONE = new BegunEnrolment("");

    BegunEnrolment {
        requireNonNull(secret);
    }

    static BegunEnrolment of(HttpSession session) {
        return session.getAttribute(KEY) instanceof BegunEnrolment begun ? begun : NONE;
    }

    void keep(HttpSession session) {
        session.setAttribute(KEY, this);
    }
}
