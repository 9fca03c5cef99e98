package clinic.vein.messaging.web;

import clinic.vein.process.CurrentActor;
import clinic.vein.process.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may read letters: those who care for patients, not those who look after the clinic's figures. */
@Component
public class LetterReaders {

    private static final Set<Role> READERS = EnumSet.of(Role.INTAKE, Role.NURSE, Role.PHYSICIAN, Role.VASCULAR);

    private final CurrentActor currentActor;

    LetterReaders(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public void check() {
        if (!READERS.contains(currentActor.get().role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Your role does not read patients' letters.");
        }
    }
}
