package clinic.vein.workflow.engine.lifecycle;

import clinic.vein.workflow.engine.lifecycle.RecordedPath.Entry;
import clinic.vein.workflow.engine.lifecycle.RecordedPath.Taken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The floor: a referral and its timeline alone, as we keep them, by JDBC, with a commit wherever a person or a timer acted. */
final class PlainRows implements Contender {

    private static final List<Entry> RECEIVED = Stream.of("RECEIVED", "TRIAGED")
            .map(kind -> new Entry(kind, "{\"kind\": \"" + kind + "\", \"version\": 1}"))
            .toList();

    private final DataSource database;
    private final RecordedPath path;
    private final String referral;
    private final String insert;
    private List<UUID> ids = List.of();
    private int at;

    /** @param referral a referral of ours as JSON, to make others like it */
    PlainRows(DataSource database, RecordedPath path, String referral) {
        this.database = database;
        this.path = path;
        this.referral = referral;
        String columns =
                JdbcClient.create(database).sql("""
                        select string_agg(column_name, ', ') from information_schema.columns
                        where table_schema = 'clinic' and table_name = 'referral' and is_generated = 'NEVER'
                          and is_identity = 'NO'""").query(String.class).single();
        this.insert = "insert into clinic.referral (" + columns + ") select " + columns
                + " from jsonb_populate_record(null::clinic.referral, cast(? as jsonb) || cast(? as jsonb))";
    }

    @Override
    public String name() {
        return "floor: a referral and its timeline by JDBC";
    }

    @Override
    public void begin(int referrals, int workers) {
        ids = IntStream.range(0, referrals)
                .mapToObj(number -> UUID.randomUUID())
                .toList();
        at = 0;
    }

    @Override
    public Optional<Round> next() {
        if (at == path.steps().size()) {
            return Optional.empty();
        }
        Taken taken = path.steps().get(at++);
        return Optional.of(new Round(
                taken.step(),
                ids.stream().<Work>map(id -> worker -> write(taken, id)).toList()));
    }

    /** One more, with two entries. */
    boolean receive() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            receive(connection, id);
            add(connection, id, RECEIVED);
            connection.commit();
        }
        return true;
    }

    private void write(Taken taken, UUID id) throws SQLException {
        List<Entry> entries = taken.entries();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            switch (taken.step().kind()) {
                case RECEIVED -> {
                    receive(connection, id);
                    add(connection, id, entries);
                }
                case TASK -> {
                    add(connection, id, entries.subList(0, 1));
                    connection.commit();
                    change(connection, id);
                    add(connection, id, entries.subList(1, entries.size()));
                }
                case JOB -> {
                    change(connection, id);
                    add(connection, id, entries);
                }
            }
            connection.commit();
        }
    }

    private void receive(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, referral);
            statement.setString(2, """
                    {"id": "%1$s", "reference": "%1$s", "name_key": "%1$s", "identifier_value": "%1$s"}""".formatted(id));
            statement.executeUpdate();
        }
    }

    private static void change(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update clinic.referral set version = version + 1 where id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static void add(Connection connection, UUID id, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                values (?, ?, now(), 'somebody', 'SYSTEM', cast(? as jsonb))""")) {
            for (Entry entry : entries) {
                statement.setObject(1, id);
                statement.setString(2, entry.kind());
                statement.setString(3, entry.entry());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
