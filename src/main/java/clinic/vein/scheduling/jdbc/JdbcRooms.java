package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.Rooms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRooms implements Rooms {

    private final JdbcClient jdbc;

    JdbcRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Room> all() {
        return jdbc.sql("select number, name, step_free from clinic.room order by number")
                .query(Room.class)
                .list();
    }

    @Override
    public void put(Room room) {
        jdbc.sql("""
                        insert into clinic.room (number, name, step_free) values (:number, :name, :stepFree)
                        on conflict (number) do update set name = excluded.name, step_free = excluded.step_free""")
                .param("number", room.number())
                .param("name", room.name())
                .param("stepFree", room.stepFree())
                .update();
    }

    @Override
    public List<Clinician> clinicians() {
        return jdbc.sql(
                        "select id, name, account, purposes, rooms from clinic.clinician where ended_at is null order by name, id")
                .query((row, number) -> clinician(row))
                .list();
    }

    @Override
    public OptionalInt add(Clinician clinician) {
        return jdbc
                .sql("""
                        insert into clinic.clinician (name, account, purposes, rooms)
                        values (:name, :account, :purposes::text[], :rooms::smallint[])
                        on conflict do nothing returning id""")
                .param("name", clinician.name())
                .param("account", clinician.account())
                .param("purposes", Codes.names(clinician.purposes()))
                .param("rooms", clinician.rooms().toArray(Integer[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    public Map<Integer, String> names() {
        return jdbc
                .sql("select id, name from clinic.clinician")
                .query((row, number) -> Map.entry(row.getInt("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean change(Clinician clinician) {
        return jdbc.sql("""
                        update clinic.clinician
                        set name = :name, account = :account, purposes = :purposes::text[], rooms = :rooms::smallint[]
                        where id = :id and ended_at is null
                          and not exists (select from clinic.clinician other
                                          where other.id <> :id and other.ended_at is null
                                            and (other.name = :name or other.account = :account::text))""")
                        .param("id", clinician.id())
                        .param("name", clinician.name())
                        .param("account", clinician.account())
                        .param("purposes", Codes.names(clinician.purposes()))
                        .param("rooms", clinician.rooms().toArray(Integer[]::new))
                        .update()
                == 1;
    }

    @Override
    public void end(int clinician, Instant at) {
        jdbc.sql("update clinic.clinician set ended_at = :at where id = :id")
                .param("id", clinician)
                .param("at", time(at))
                .update();
    }

    private static Clinician clinician(ResultSet row) throws SQLException {
        return new Clinician(
                row.getInt("id"),
                row.getString("name"),
                row.getString("account"),
                Set.copyOf(Codes.readAll(row, "purposes", Purpose.class)),
                Arrays.stream((Object[]) row.getArray("rooms").getArray())
                        .map(number -> ((Number) number).intValue())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
