package clinic.vein.referral.jdbc;

import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.SearchKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** Writes the search keys of referrals from before there were any; in Java, since names are folded there and nowhere else. */
@Component
class V301__search_keys_of_earlier_referrals extends BaseJavaMigration {

    private static final int BATCH = 1000;

    private final PatientMatching matching;

    V301__search_keys_of_earlier_referrals(PatientMatching matching) {
        this.matching = matching;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement all = connection.createStatement();
                PreparedStatement add = connection.prepareStatement("""
                        insert into clinic.search_key (referral_id, kind, key) values (?, ?, ?)""")) {
            all.setFetchSize(BATCH);
            int pending = 0;
            try (ResultSet row = all.executeQuery("""
                    select id, given_name, family_name, phone, email, identifier_system, identifier_value
                    from clinic.referral where erased_at is null""")) {
                while (row.next()) {
                    for (SearchKey key : matching.keys(patient(row))) {
                        add.setObject(1, row.getObject("id", UUID.class));
                        add.setString(2, key.kind().name());
                        add.setString(3, key.key());
                        add.addBatch();
                    }
                    if (++pending % BATCH == 0) {
                        add.executeBatch();
                    }
                }
            }
            add.executeBatch();
        }
    }

    /** A patient as far as the keys ask, which a birth date and a sex are no part of. */
    @NullUnmarked
    private static Patient patient(ResultSet row) throws SQLException {
        String identifier = row.getString("identifier_value");
        return new Patient(
                row.getString("given_name"),
                row.getString("family_name"),
                (BirthDate) null,
                null,
                row.getString("phone"),
                row.getString("email"),
                null,
                identifier == null ? null : new Patient.Identifier(row.getString("identifier_system"), identifier),
                null,
                null);
    }
}
