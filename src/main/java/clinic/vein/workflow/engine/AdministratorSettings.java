package clinic.vein.workflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator made at the first start with a database of one's own.
 *
 * @param id the account's id
 * @param password at least 12 characters, and not the id
 */
@ConfigurationProperties("clinic.administrator")
record AdministratorSettings(String id, String password) {

    private static final int SHORTEST_PASSWORD = 12;

    AdministratorSettings {
        if (password != null && (password.length() < SHORTEST_PASSWORD || password.equals(id))) {
            throw new IllegalArgumentException(
                    "clinic.administrator.password must have at least 12 characters and must not be the id");
        }
    }

    boolean isConfigured() {
        return id != null && password != null;
    }

    @Override
    public String toString() {
        return "AdministratorSettings[id=" + id + "]";
    }
}
