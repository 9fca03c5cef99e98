package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.NewSlot;
import clinic.vein.scheduling.Slot;
import clinic.vein.scheduling.SlotId;
import clinic.vein.scheduling.SlotNeeds;
import clinic.vein.scheduling.SlotSearch;
import clinic.vein.scheduling.Slots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a slot is closed is asked of each slot by itself, which "offset 0" holds PostgreSQL to: joined as a whole, the view was
 * read once for each slot before there were statistics of a new table, three seconds for one list of free times.
 */
@Repository
class JdbcSlots implements Slots {

    /** Slots as they are, with who sees patients there. */
    static final String SLOT = """
            select slot.id as slot_id, slot.purpose, room.name as room, slot.starts_at, slot.ends_at,
                   clinician.name as clinician
            from clinic.slot join clinic.room on room.number = slot.room
            left join clinic.session_template template on template.id = slot.template_id
            left join clinic.clinician on clinician.id = template.clinician_id
            """;

    /** Nobody has it, and nobody else than whoever looks, {@code :by}, is on the telephone about it. */
    static final String FREE = """
            slot.withdrawn_at is null
            and (slot.held_until is null or slot.held_until <= :now or slot.held_by = :by::text)
            and not exists (select from clinic.closed_slot where slot_id = slot.id offset 0)
            and not exists (select from clinic.booking where slot_id = slot.id and state in ('BOOKED', 'ATTENDED', 'PLANNED'))
            """;

    private static final String OFFERS = """
            not exists (select from unnest(:needs::text[]) as asked (need)
                        where asked.need not in (select need from clinic.slot_offers where slot_id = slot.id))
            """;

    private final JdbcClient jdbc;

    JdbcSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Slot> free(SlotSearch search) {
        return jdbc.sql(SLOT + """
                        where slot.purpose = :purpose and slot.starts_at >= :from and slot.starts_at > :now
                          and (:room::text is null or room.name = :room)
                          and (slot.starts_at at time zone :zone)::date not in (select unnest(:closed::date[]))
                          and (:clinician::smallint is null or template.clinician_id = :clinician::smallint)
                          and""" + " " + FREE + " and " + OFFERS + """
                        order by slot.starts_at, slot.room
                        limit :limit""")
                .param("purpose", search.purpose().name())
                .param("from", time(search.from()))
                .param("room", search.room())
                .param("zone", search.zone().getId())
                .param(
                        "closed",
                        search.closed().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("limit", search.limit())
                .param("now", time(search.now()))
                .param("by", search.by())
                .param("clinician", search.needs().clinician())
                .param("needs", codes(search.needs()))
                .query((row, number) -> slot(row))
                .list();
    }

    @Override
    public Optional<Slot> find(SlotId id) {
        return jdbc.sql(SLOT + "where slot.id = :id and slot.withdrawn_at is null")
                .param("id", id.value())
                .query((row, number) -> slot(row))
                .optional();
    }

    @Override
    public boolean isClosed(SlotId id) {
        return jdbc.sql("select exists (select from clinic.closed_slot where slot_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean meets(SlotId id, SlotNeeds needs) {
        return needs.isNothing()
                || jdbc.sql("""
                        select exists (
                            select from clinic.slot
                            left join clinic.session_template template on template.id = slot.template_id
                            where slot.id = :id
                              and (:clinician::smallint is null or template.clinician_id = :clinician::smallint)
                              and""" + " " + OFFERS + ")")
                        .param("id", id.value())
                        .param("clinician", needs.clinician())
                        .param("needs", codes(needs))
                        .query(Boolean.class)
                        .single();
    }

    private static String[] codes(SlotNeeds needs) {
        return needs.needs().stream().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public boolean hold(SlotId id, String by, Instant now, Instant until) {
        jdbc.sql("""
                        update clinic.slot set held_by = null, held_until = null
                        where held_by = :by and id <> :id""").param("id", id.value()).param("by", by).update();
        return jdbc.sql("""
                        update clinic.slot set held_by = :by, held_until = :until
                        where id = :id and starts_at > :now and""" + " " + FREE)
                        .param("id", id.value())
                        .param("by", by)
                        .param("now", time(now))
                        .param("until", time(until))
                        .update()
                == 1;
    }

    @Override
    public void release(String by) {
        jdbc.sql("update clinic.slot set held_by = null, held_until = null where held_by = :by")
                .param("by", by)
                .update();
    }

    @Override
    public void withdraw(SlotId id, String by, Instant at) {
        jdbc.sql("""
                        update clinic.slot set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and withdrawn_at is null""")
                .param("id", id.value())
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    @Override
    public void furnish(Map<Integer, String> rooms) {
        rooms.forEach((number, name) ->
                jdbc.sql("""
                        insert into clinic.room (number, name) values (:number, :name)
                        on conflict (number) do nothing""").param("number", number).param("name", name).update());
    }

    @Override
    public void follow(List<NewSlot> slots) {
        of(slots, """
                        update clinic.slot set template_id = opened.template, superseded = false
                        from %s
                        where slot.room = opened.room and slot.purpose = opened.purpose and slot.withdrawn_at is null
                          and slot.starts_at = opened.starts_at and slot.ends_at = opened.ends_at
                          and (slot.template_id is distinct from opened.template or slot.superseded)""").update();
    }

    /** Almost all stand open since yesterday: found by their time they are left out sooner than one by one, as in conflict. */
    @Override
    public int open(List<NewSlot> slots) {
        return of(slots, """
                        insert into clinic.slot (id, purpose, room, starts_at, ends_at, template_id)
                        select gen_random_uuid(), purpose, room, starts_at, ends_at, template
                        from %s
                        where not exists (select from clinic.slot same
                                          where same.purpose = opened.purpose and same.starts_at = opened.starts_at
                                            and same.room = opened.room
                                            and not (same.superseded and same.withdrawn_at is not null))
                        on conflict do nothing""").update();
    }

    private JdbcClient.StatementSpec of(List<NewSlot> slots, String statement) {
        return jdbc.sql(statement.formatted("""
                        unnest(:purposes::text[], :rooms::smallint[], :starts::timestamptz[], :ends::timestamptz[],
                               :templates::bigint[])
                        as opened (purpose, room, starts_at, ends_at, template)"""))
                .param(
                        "purposes",
                        slots.stream().map(slot -> slot.purpose().name()).toArray(String[]::new))
                .param("rooms", slots.stream().map(NewSlot::room).toArray(Integer[]::new))
                .param("templates", slots.stream().map(NewSlot::template).toArray(Long[]::new))
                .param(
                        "starts",
                        slots.stream().map(slot -> slot.startsAt().toString()).toArray(String[]::new))
                .param(
                        "ends",
                        slots.stream().map(slot -> slot.endsAt().toString()).toArray(String[]::new));
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                new SlotId(row.getObject("slot_id", UUID.class)),
                Codes.required(row, "purpose", Purpose.class),
                row.getString("room"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("clinician"));
    }
}
