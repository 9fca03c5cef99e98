package clinic.vein.messaging.web;

import clinic.vein.messaging.Letter;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.Letters;
import clinic.vein.process.web.PdfResponse;
import clinic.vein.referral.Referrals;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LettersController {

    private final Letters letters;
    private final Referrals referrals;

    LettersController(Letters letters, Referrals referrals) {
        this.letters = letters;
        this.referrals = referrals;
    }

    @GetMapping("/api/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        Letter letter = letters.find(new LetterId(id)).orElseThrow(NoSuchLetter::new);
        String reference =
                referrals.find(letter.referral()).orElseThrow().reference().value();
        return PdfResponse.of(letter.pdf(), reference);
    }
}
