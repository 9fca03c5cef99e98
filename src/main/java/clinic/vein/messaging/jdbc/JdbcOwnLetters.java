package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.Letter;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.Letters;
import clinic.vein.messaging.OwnLetters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnLetters implements OwnLetters {

    private final JdbcClient jdbc;
    private final Letters letters;

    JdbcOwnLetters(JdbcClient jdbc, Letters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @Override
    public List<Line> of(ReferralId id) {
        return jdbc.sql("""
                        select letter.id, letter.kind, min(message.settled_at) as sent_at
                        from clinic.letter join clinic.message on message.letter_id = letter.id
                        where letter.referral_id = :id and letter.whole
                          and message.referral_id = letter.referral_id
                          and message.recipient = 'PATIENT' and message.state = 'SENT'
                        group by letter.id, letter.kind
                        order by sent_at desc, letter.id""")
                .param("id", id.value())
                .query((row, number) -> new Line(
                        new LetterId(row.getObject("id", UUID.class)),
                        Codes.required(row, "kind", LetterKind.class),
                        requiredInstant(row, "sent_at")))
                .list();
    }

    @Override
    public Optional<Letter> find(ReferralId id, LetterId letter) {
        return of(id).stream().anyMatch(line -> line.id().equals(letter)) ? letters.find(letter) : Optional.empty();
    }
}
