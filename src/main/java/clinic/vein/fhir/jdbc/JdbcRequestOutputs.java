package clinic.vein.fhir.jdbc;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.fhir.OwnRead;
import clinic.vein.fhir.PracticeMessage;
import clinic.vein.fhir.RequestOutputs;
import clinic.vein.fhir.SentAppointment;
import clinic.vein.fhir.SentAppointment.BookedBy;
import clinic.vein.fhir.SentLetter;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.scheduling.BookingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequestOutputs implements RequestOutputs {

    /**
     * A request that was added to a referral shows nothing of it; one that was taken back, while the clinic goes on for
     * others, nothing more. Once the patient has another practice, what comes then is no more the sender's to read.
     */
    private static final String OWN = """
             and exists (select from clinic.sent_request sent join clinic.referral on referral.id = sent.referral_id
                         where sent.account = :account and sent.id = sent.referral_id
                           and sent.referral_id = %1$s.referral_id
                           and (sent.revoked_at is null or sent.revoked_at >= %1$s.%2$s
                                or referral.state = 'WITHDRAWN'))
             and not exists (select from clinic.patient_correction corrected
                             where corrected.referral_id = %1$s.referral_id and corrected.field = 'PRACTICE'
                               and corrected.at <= %1$s.%2$s)""";

    private static final String LETTER = """
            select letter.* from clinic.letter
            where exists (select from clinic.message
                          where message.letter_id = letter.id and message.recipient = 'PRACTICE'
                            and message.state not in ('HELD', 'DROPPED'))""" + " " + OWN.formatted("letter", "created_at");

    private static final String APPOINTMENT = """
            select booking.id, booking.referral_id, booking.state, booking.booked_at, slot.starts_at, slot.ends_at,
                   case booking.booked_by when :account then 'SENDER' when 'patient' then 'PATIENT' else 'CLINIC' end
                       as booked_by,
                   case when not exists (select from clinic.patient_correction corrected
                                         where corrected.referral_id = referral.id
                                           and corrected.field in ('GIVEN_NAME', 'FAMILY_NAME'))
                        then trim(referral.given_name || ' ' || referral.family_name) end as patient
            from clinic.booking join clinic.slot on slot.id = booking.slot_id
            join clinic.referral on referral.id = booking.referral_id
            where true""" + " " + OWN.formatted("booking", "booked_at");

    private static final String MESSAGE = """
            select message.id, message.subject, message.body, message.created_at, message.letter_id,
                   case when message.state = 'SENT' then message.settled_at end as sent_at
            from clinic.message
            where message.recipient = 'PRACTICE' and message.state not in ('HELD', 'DROPPED')""" + " " + OWN.formatted("message", "created_at");

    private static final String[] READS = Arrays.stream(AuditAction.values())
            .filter(AuditAction::isRead)
            .map(AuditAction::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcRequestOutputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Outline> outlines(String account, ReferralId id) {
        return jdbc.sql(
                        "select name || id as reference, state from (select 'Appointment/' as name, id, booked_at as at,"
                                + " state || ' ' || starts_at || ' ' || ends_at as state from (" + APPOINTMENT
                                + ") appointment where referral_id = :id union all"
                                + " select 'DocumentReference/', id, created_at, '' from (" + LETTER
                                + ") letter where referral_id = :id) output order by at, id")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> new Outline(row.getString("reference"), row.getString("state")))
                .list();
    }

    @Override
    public List<SentLetter> letters(String account, ReferralId id) {
        return jdbc.sql(LETTER + " and letter.referral_id = :id order by letter.created_at, letter.id")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> letter(row))
                .list();
    }

    @Override
    public Optional<SentLetter> letter(String account, LetterId id) {
        return jdbc.sql(LETTER + " and letter.id = :id")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> letter(row))
                .optional();
    }

    @Override
    public List<SentAppointment> appointments(String account, ReferralId id) {
        return jdbc.sql(APPOINTMENT + " and booking.referral_id = :id order by booking.position")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> appointment(row))
                .list();
    }

    @Override
    public Optional<SentAppointment> appointment(String account, UUID id) {
        return jdbc.sql(APPOINTMENT + " and booking.id = :id")
                .param("account", account)
                .param("id", id)
                .query((row, number) -> appointment(row))
                .optional();
    }

    @Override
    public Optional<Instant> toldUntil(String account, ReferralId id) {
        return jdbc.sql("select max(created_at) from (" + LETTER
                        + " and letter.kind = 'CLOSING') told where referral_id = :id")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<PracticeMessage> messages(String account, ReferralId id) {
        return jdbc.sql(MESSAGE + " and message.referral_id = :id order by message.position")
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> new PracticeMessage(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("body"),
                        time(row, "created_at"),
                        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("letter_id", UUID.class))))
                .list();
    }

    @Override
    public List<OwnRead> reads(String account, ReferralId id) {
        return jdbc.sql("""
                        select read.id, read.at, read.action, read.outcome from clinic.audit_event read
                        where read.actor = :account and read.role = 'CLIENT' and read.action = any (:actions)
                          and read.referral_id = (select sent.referral_id from clinic.sent_request sent
                                                  where sent.account = :account and sent.id = :id limit 1)
                        order by read.at desc, read.id desc limit 200""")
                .param("account", account)
                .param("id", id.value())
                .param("actions", READS)
                .query((row, number) -> new OwnRead(
                        row.getLong("id"),
                        time(row, "at"),
                        Codes.required(row, "action", AuditAction.class),
                        row.getString("outcome").equals(AuditEntry.Outcome.DONE.name())))
                .list();
    }

    private static SentLetter letter(ResultSet row) throws SQLException {
        return new SentLetter(
                new LetterId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "kind", LetterKind.class),
                row.getString("title"),
                time(row, "created_at"),
                row.getBytes("pdf"));
    }

    private static SentAppointment appointment(ResultSet row) throws SQLException {
        return new SentAppointment(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getString("patient"),
                Codes.required(row, "state", BookingState.class),
                time(row, "starts_at"),
                time(row, "ends_at"),
                time(row, "booked_at"),
                Codes.required(row, "booked_by", BookedBy.class));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
