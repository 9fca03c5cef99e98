package clinic.vein.security.access;

import java.util.Set;

/**
 * What the engine itself lets a role do.
 *
 * @param resource as the engine names it; {@code *} for all kinds
 * @param id {@code *} for all of that kind; for a filter, which has an id only once it is stored, its name
 * @param permissions as the engine names them
 */
public record EngineGrant(Caller to, String resource, String id, Set<String> permissions) {}
