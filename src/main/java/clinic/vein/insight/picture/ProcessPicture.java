package clinic.vein.insight.picture;

import java.util.List;

/**
 * A model as it is drawn, in its own coordinates.
 *
 * @param left of everything drawn, and so on
 */
public record ProcessPicture(
        String process,
        String name,
        int left,
        int top,
        int width,
        int height,
        List<Shape> shapes,
        List<Line> lines,
        List<Label> labels) {

    public enum Kind {
        TASK,
        SUB_PROCESS,
        PHASE,
        GATEWAY,
        EVENT,
        END_EVENT
    }

    /** @param waits whether a referral can be found here: at tasks for people, and where a pathway waits */
    public record Shape(String id, String name, Kind kind, boolean waits, int x, int y, int width, int height) {

        public int right() {
            return x + width;
        }

        public int middleX() {
            return x + width / 2;
        }

        public int middleY() {
            return y + height / 2;
        }

        /** The corners of a gateway, as an SVG polygon has them. */
        public String corners() {
            return "%d,%d %d,%d %d,%d %d,%d"
                    .formatted(middleX(), y, right(), middleY(), middleX(), y + height, x, middleY());
        }
    }

    /** @param points as an SVG polyline has them */
    public record Line(String points) {}

    /** @param y of the words' first line; each further one lies 14 lower */
    public record Label(int x, int y, List<String> words) {}
}
