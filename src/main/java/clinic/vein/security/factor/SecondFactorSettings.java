package clinic.vein.security.factor;

import clinic.vein.kernel.Role;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose accounts need a second factor; everybody else may have one.
 *
 * @param roles empty for nobody's
 */
@ConfigurationProperties("clinic.second-factor")
record SecondFactorSettings(
        @DefaultValue({"ADMIN", "CLINICADMIN", "PRIVACY"}) Set<Role> roles) {}
