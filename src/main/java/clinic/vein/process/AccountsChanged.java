package clinic.vein.process;

/** An account is gone, has lost a role, or is away: what it had claimed may be nobody's. */
public record AccountsChanged() {}
