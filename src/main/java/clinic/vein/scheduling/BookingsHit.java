package clinic.vein.scheduling;

/** Whoever plans has to see first who would have to be given another time; nothing was changed. */
public final class BookingsHit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Hit hit;

    BookingsHit(Hit hit) {
        super("Bookings hit by the plan: " + hit.patients().size());
        this.hit = hit;
    }

    public Hit hit() {
        return hit;
    }
}
