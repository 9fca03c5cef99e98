package clinic.vein.referral.timeline;

/** Appointments: made, cancelled, kept and missed. */
public sealed interface VisitEntry extends TimelineEntry {

    Visit visit();

    record Booked(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.booked(visit);
        }
    }

    /** @param by who cancelled it, or the state in which the referral was closed */
    record BookingCancelled(Visit visit, Term by) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.bookingCancelled(visit, by);
        }
    }

    /** By the patient. */
    record BookingConfirmed(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.bookingConfirmed(visit);
        }
    }

    record Arrived(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.arrived(visit);
        }
    }

    record NoShow(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.noShow(visit);
        }
    }

    /** Beside {@link Arrived}: after the time of the appointment. */
    record CameLate(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.cameLate(visit);
        }
    }

    /** Beside {@link BookingCancelled}: the patient came, and left before being seen. */
    record DidNotWait(Visit visit) implements VisitEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.didNotWait(visit);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R booked(Visit visit);

        R bookingCancelled(Visit visit, Term by);

        R bookingConfirmed(Visit visit);

        R arrived(Visit visit);

        R noShow(Visit visit);

        R cameLate(Visit visit);

        R didNotWait(Visit visit);
    }
}
