package clinic.vein.security.access;

import clinic.vein.kernel.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever may be named in the table. An administrator is the engine's, and no clinician. */
public enum Caller {
    ANYBODY(null),
    INTAKE("ROLE_INTAKE"),
    NURSE("ROLE_NURSE"),
    PHYSICIAN("ROLE_PHYSICIAN"),
    VASCULAR("ROLE_VASCULAR"),
    CLINICADMIN("ROLE_CLINICADMIN"),
    PRIVACY("ROLE_PRIVACY"),
    ADMIN("ROLE_ADMIN"),
    REFERRALS_READ("SCOPE_referrals:read"),
    REFERRALS_WRITE("SCOPE_referrals:write"),
    METRICS_READ("SCOPE_metrics:read"),
    /** A practice, of which a token opens its own referrals and nobody else's. */
    PRACTICE_READ("SCOPE_practice:read"),
    PRACTICE_WRITE("SCOPE_practice:write"),
    FHIR_READ("SCOPE_fhir:read"),
    FHIR_WRITE("SCOPE_fhir:write");

    static final Set<Caller> EVERYBODY = Set.of(ANYBODY);
    static final Set<Caller> NOBODY = Set.of();
    static final Set<Caller> CLINICAL = Set.of(INTAKE, NURSE, PHYSICIAN, VASCULAR);
    static final Set<Caller> STAFF = Set.of(INTAKE, NURSE, PHYSICIAN, VASCULAR, CLINICADMIN, PRIVACY, ADMIN);
    static final Set<Caller> OPERATIONS = Set.of(CLINICADMIN, ADMIN);

    private final @Nullable String authority;

    Caller(@Nullable String authority) {
        this.authority = authority;
    }

    /** What somebody signed in, or a token, carries; empty for {@link #ANYBODY}, who carries nothing. */
    public Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    /** The clinic's role of the same name; empty for administrators and other systems. */
    public Optional<Role> role() {
        return Role.ofGroup(name().toLowerCase(java.util.Locale.ROOT));
    }
}
