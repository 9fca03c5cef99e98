package clinic.vein.security.factor.jdbc;

import clinic.vein.security.factor.SecondFactors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store as the application has it, for tests outside this package. */
public final class FactorStores {

    private FactorStores() {}

    public static SecondFactors at(DataSource database) {
        return new JdbcSecondFactors(JdbcClient.create(database));
    }
}
