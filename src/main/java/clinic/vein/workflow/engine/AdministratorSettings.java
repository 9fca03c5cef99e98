package clinic.vein.workflow.engine;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.security.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator made at the first start with a database of one's own.
 *
 * @param id the account's id
 * @param password must keep the rules for every password
 */
@ConfigurationProperties("clinic.administrator")
record AdministratorSettings(String id, String password) {

    private static final String ADVICE =
            "Set clinic.administrator.id and clinic.administrator.password (CLINIC_ADMINISTRATOR_ID and"
                    + " CLINIC_ADMINISTRATOR_PASSWORD).";

    AdministratorSettings {
        id = blankToNull(id);
        password = blankToNull(password);
    }

    /** @throws StartupRefused when only one of the two is set, or the password is too easy to guess */
    void check(PasswordRules rules) {
        if (id != null && password == null) {
            throw new StartupRefused("clinic.administrator.password is missing.", ADVICE);
        }
        if (id == null && password != null) {
            throw new StartupRefused("clinic.administrator.id is missing.", ADVICE);
        }
        if (id != null) {
            rules.objection(password, id).ifPresent(objection -> {
                throw new StartupRefused(
                        "clinic.administrator.password " + objection + ".",
                        "Choose another one, which nobody else knows.");
            });
        }
    }

    static StartupRefused nobody() {
        return new StartupRefused("There is no administrator.", ADVICE);
    }

    private static @Nullable String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    boolean isConfigured() {
        return id != null;
    }

    @Override
    public String toString() {
        return "AdministratorSettings[id=" + id + "]";
    }
}
