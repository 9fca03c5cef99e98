package clinic.vein.vascular.legs;

/** Which leg. */
public enum Leg {
    LEFT("Left"),
    RIGHT("Right");

    private final String title;

    Leg(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
