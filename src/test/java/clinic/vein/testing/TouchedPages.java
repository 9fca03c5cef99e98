package clinic.vein.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many pages of the clinic's tables and their indexes a question touches, in memory or not. The server tells what is over, so
 * whoever asks and whoever counts must have the same connection: a pool of one.
 */
public record TouchedPages(JdbcClient jdbc) {

    public long by(Runnable question) {
        long before = sofar();
        question.run();
        return sofar() - before;
    }

    private long sofar() {
        jdbc.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> row)
                .list();
        return jdbc.sql("""
                        select sum(coalesce(heap_blks_read + heap_blks_hit, 0) + coalesce(idx_blks_read + idx_blks_hit, 0))
                        from pg_statio_user_tables where schemaname = 'clinic'""").query(Long.class).single();
    }
}
