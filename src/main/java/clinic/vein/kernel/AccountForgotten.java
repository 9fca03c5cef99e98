package clinic.vein.kernel;

/** An account was deleted, or is made anew: what was its former owner's own does not wait for the next one. */
public record AccountForgotten(String account) {}
