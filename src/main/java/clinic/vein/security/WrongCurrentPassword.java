package clinic.vein.security;

import org.springframework.security.authentication.BadCredentialsException;

/** Somebody who is signed in could not show the password once more. */
class WrongCurrentPassword extends BadCredentialsException {

    WrongCurrentPassword() {
        super("Wrong current password");
    }
}
