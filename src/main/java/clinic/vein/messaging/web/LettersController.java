package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.web.PdfResponse;
import clinic.vein.messaging.Letter;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.Letters;
import clinic.vein.referral.CareTeam;
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
    private final RecordsRead recordsRead;
    private final CareTeam careTeam;

    LettersController(Letters letters, Referrals referrals, RecordsRead recordsRead, CareTeam careTeam) {
        this.careTeam = careTeam;
        this.letters = letters;
        this.referrals = referrals;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/api/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        Letter letter = letters.find(new LetterId(id)).orElseThrow(NoSuchLetter::new);
        recordsRead.read(
                AuditAction.LETTER_READ, letter.referral(), careTeam.required(letter.referral()), id.toString());
        String reference =
                referrals.find(letter.referral()).orElseThrow().reference().value();
        return PdfResponse.of(letter.printed().pdf(), reference);
    }
}
