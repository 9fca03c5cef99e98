package clinic.vein.security;

import org.springframework.security.authentication.BadCredentialsException;

/** The password was right, the code was not. */
class WrongCode extends BadCredentialsException {

    WrongCode() {
        super("Wrong code");
    }
}
