package clinic.vein.platform;

import clinic.vein.kernel.StartupRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two names do not make two roles: a superuser, or a member of the owner, could still rewrite the audit trail. */
@Component
@DependsOnDatabaseInitialization
public class RestrictedRoleCheck implements InitializingBean {

    private final JdbcClient jdbc;

    RestrictedRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        boolean mayRewrite = jdbc.sql("""
                        select pg_has_role(session_user, relowner, 'member')
                            or has_table_privilege(session_user, oid, 'update, delete, truncate')
                        from pg_class
                        where oid = 'clinic.audit_event'::regclass
                        """).query(Boolean.class).single();
        if (mayRewrite) {
            throw new StartupRefused(
                    "The role in spring.datasource.username could rewrite the audit trail: it is a superuser, a member of"
                            + " the owner, or has been granted too much.",
                    "Give the application a role of its own without any attribute or membership, as the README shows.");
        }
    }
}
