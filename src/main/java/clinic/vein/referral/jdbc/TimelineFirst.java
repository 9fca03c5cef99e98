package clinic.vein.referral.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.stereotype.Component;

/**
 * The way of all our statements to the database. Before one that could see a timeline, what its transaction has noted there is
 * written. Which statements those are is said by what they name. It is asked of the two ways that nearly all of them go, before
 * any value is in them; whoever comes another way is taken for a reader.
 */
@Component
class TimelineFirst extends JdbcTemplate {

    /** The timeline, what its triggers write, and every function and view of the database that reads any of these. */
    static final List<String> READING = List.of(
            "referral_event", "figure_due", "archive_due", "erase_referral", "archive_closed", "make_archive_month");

    TimelineFirst(DataSource database) {
        super(database);
    }

    @Override
    public <T> @Nullable T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter values, ResultSetExtractor<T> result) {
        return passing(creator, () -> super.query(creator, values, result));
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter values) {
        return passing(creator, () -> super.update(creator, values));
    }

    private static <T> T passing(PreparedStatementCreator creator, Supplier<T> statement) {
        TransactionEntries entries = TransactionEntries.now();
        if (entries == null || entries.isWritten() || mayRead(creator)) {
            return statement.get();
        }
        entries.letNextPass(true);
        try {
            return statement.get();
        } finally {
            entries.letNextPass(false);
        }
    }

    /** Of each statement, when it is made and before it is executed. */
    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        TransactionEntries entries = TransactionEntries.now();
        if (entries != null && !entries.mayPass()) {
            entries.write();
        }
    }

    private static boolean mayRead(PreparedStatementCreator creator) {
        return !(creator instanceof SqlProvider known) || known.getSql() == null || mayRead(known.getSql());
    }

    static boolean mayRead(String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        return READING.stream().anyMatch(text::contains);
    }
}
