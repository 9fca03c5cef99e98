package clinic.vein.referral.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The way of all our statements to the database. Before one that could see a timeline, what its transaction has noted there is
 * written. Which statements those are is said by what they name; whoever says nothing that can be understood is one of them.
 */
@Component
class TimelineFirst extends JdbcTemplate {

    /** The timeline, what its triggers write, and every function and view of the database that reads any of these. */
    static final List<String> READING = List.of(
            "referral_event", "figure_due", "archive_due", "erase_referral", "archive_closed", "make_archive_month");

    private static final List<String> VERBS = List.of("select ", "insert ", "update ", "delete ");

    TimelineFirst(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        TransactionEntries entries = TransactionEntries.now();
        if (entries != null && !entries.isWritten() && mayRead(statement.toString())) {
            entries.write();
        }
    }

    /** @param statement as the driver shows it, with its text where it has one already */
    static boolean mayRead(String statement) {
        String text = statement.toLowerCase(Locale.ROOT);
        return VERBS.stream().noneMatch(text::contains) || READING.stream().anyMatch(text::contains);
    }
}
