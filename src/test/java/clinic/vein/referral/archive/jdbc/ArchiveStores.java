package clinic.vein.referral.archive.jdbc;

import clinic.vein.referral.archive.Archive;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests without the application. */
public final class ArchiveStores {

    private ArchiveStores() {}

    public static Archive archive(JdbcClient jdbc) {
        return new JdbcArchive(jdbc);
    }
}
