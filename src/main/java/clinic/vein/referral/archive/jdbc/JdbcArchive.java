package clinic.vein.referral.archive.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.referral.archive.Archive;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By two functions with their owner's rights: the application itself may neither make a table nor touch the timeline. */
@Repository
class JdbcArchive implements Archive {

    private final JdbcClient jdbc;

    JdbcArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int makeMonth(Instant before) {
        return jdbc.sql("select clinic.make_archive_month(:before)")
                .param("before", time(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int move(Instant before, int most) {
        return jdbc.sql("select clinic.archive_closed(:before, :most)")
                .param("before", time(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
