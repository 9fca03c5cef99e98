package clinic.vein.checking.web;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InformationController {

    private final AddInformation addInformation;

    InformationController(AddInformation addInformation) {
        this.addInformation = addInformation;
    }

    record Information(String text) {}

    @PostMapping("/api/referrals/{id}/information")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable UUID id, @RequestBody Information information) {
        addInformation.add(new ReferralId(id), information.text());
    }
}
